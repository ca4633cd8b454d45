package ai.intail.simulator.journal;

import ai.intail.simulator.behaviour.Switch.AgedOffset;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The app's journal over all accounts: one stream, kept for three days, read by asking.
/// Thread-safe.
public final class Journal {

  /// Where files are fetched: as from a bucket of somebody else's.
  public static final String FILES = "/journal-files/";

  private static final String ROOT = "/webhooks-journal/";
  private static final String SUBSCRIPTIONS = ROOT + "subscriptions/2026-03";
  private static final String JOURNAL = ROOT + "journal/2026-03";
  private static final Pattern SUBSCRIPTION = Pattern.compile(SUBSCRIPTIONS + "/(\\d{1,18})");
  private static final Pattern PORTAL = Pattern.compile(SUBSCRIPTIONS + "/portals/(\\d{1,18})");
  private static final Pattern NEXT = Pattern.compile(JOURNAL + "/offset/([^/]+)/next");
  private static final Pattern ENDS =
      Pattern.compile(JOURNAL + "/batch/(earliest|latest)/(\\d{1,9})");
  private static final Pattern BATCH = Pattern.compile(JOURNAL + "/batch/([^/]+)/next/(\\d{1,9})");
  private static final int MOST_FILES = 100;
  private static final Duration ADDRESS_LIFE = Duration.ofMinutes(10);

  /// @param method of HTTP
  /// @param body is read only where it is needed
  /// @param scopes of the app's token
  /// @param host where it was called, for the addresses of files
  public record Call(
      String method,
      String path,
      Parameters query,
      Supplier<JsonNode> body,
      Set<String> scopes,
      String host) {}

  private record Address(JournalFile file, Optional<Long> portal, Instant expiresAt) {}

  private final InstantSource clock;
  private final Switches switches;
  private final long app;
  private final JournalStream stream;
  private final Subscriptions subscriptions;
  private final LinkedHashMap<String, Address> addresses = new LinkedHashMap<>();
  private long lastAddress;

  public Journal(InstantSource clock, JournalSettings settings, Switches switches, long app) {
    this.clock = clock;
    this.switches = switches;
    this.app = app;
    this.stream = new JournalStream(settings);
    this.subscriptions = new Subscriptions(app);
  }

  public static boolean answers(String path) {
    return path.startsWith(ROOT) || path.startsWith(FILES);
  }

  /// Whoever subscribed reads of it.
  public synchronized void happened(HubEvent event) {
    var now = clock.instant();
    for (Told told : Told.of(event, switches, app)) {
      if (subscriptions.asksFor(told, event.hub())) {
        told.json().put("portalId", event.hub()).put("occurredAt", Json.time(now));
        stream.append(told.json(), now);
      }
    }
  }

  /// Publishes what happened so far as a file of its own, before anybody asks for it.
  public synchronized void publish() {
    stream.publish(clock.instant());
  }

  /// @throws Refusal if the call is not one of the journal's, or its scope is missing
  public synchronized SimulatedAnswer answer(Call call) {
    return call.path().startsWith(SUBSCRIPTIONS) ? ofSubscriptions(call) : ofFiles(call);
  }

  private SimulatedAnswer ofSubscriptions(Call call) {
    boolean reads = call.method().equals("GET");
    needs(call, "developer.webhooks_journal.subscriptions." + (reads ? "read" : "write"));
    var one = SUBSCRIPTION.matcher(call.path());
    var portal = PORTAL.matcher(call.path());
    if (call.path().equals(SUBSCRIPTIONS) && reads) {
      return subscriptions.list();
    }
    if (call.path().equals(SUBSCRIPTIONS) && call.method().equals("POST")) {
      return subscriptions.subscribe(call.body().get(), clock.instant());
    }
    if (one.matches() && reads) {
      return subscriptions.get(Long.parseLong(one.group(1)));
    }
    if (one.matches() && call.method().equals("DELETE")) {
      subscriptions.remove(Long.parseLong(one.group(1)));
      return SimulatedAnswer.empty(204);
    }
    if (portal.matches() && call.method().equals("DELETE")) {
      subscriptions.removeOf(Long.parseLong(portal.group(1)));
      return SimulatedAnswer.empty(204);
    }
    throw Refusal.notFound();
  }

  private static void needs(Call call, String scope) {
    if (!call.scopes().contains(scope)) {
      throw Refusal.scopes(Set.of(scope));
    }
  }

  private SimulatedAnswer ofFiles(Call call) {
    needs(call, "developer.webhooks_journal.read");
    var portal = call.query().number("installPortalId");
    var way = call.method() + " " + call.path();
    var now = clock.instant();
    if (way.equals("GET " + JOURNAL + "/earliest")) {
      return one(stream.fromEarliest(now), portal, call.host());
    }
    if (way.equals("GET " + JOURNAL + "/latest")) {
      return one(stream.fromLatest(now), portal, call.host());
    }
    if (way.equals("POST " + JOURNAL + "/batch/read")) {
      return named(call.body().get(), portal, call.host());
    }
    if (!call.method().equals("GET")) {
      throw Refusal.notFound();
    }
    return next(call, portal, now);
  }

  private SimulatedAnswer next(Call call, Optional<Long> portal, Instant now) {
    var next = NEXT.matcher(call.path());
    if (next.matches()) {
      return one(after(next.group(1), now), portal, call.host());
    }
    var ends = ENDS.matcher(call.path());
    if (ends.matches()) {
      var files =
          ends.group(1).equals("latest") ? stream.fromLatest(now) : stream.fromEarliest(now);
      return several(files, count(ends.group(2)), portal, call.host());
    }
    var batch = BATCH.matcher(call.path());
    if (batch.matches()) {
      return several(after(batch.group(1), now), count(batch.group(2)), portal, call.host());
    }
    throw Refusal.notFound();
  }

  private static int count(String digits) {
    int count = Integer.parseInt(digits);
    if (count < 1 || count > MOST_FILES) {
      throw Refusal.validation("count must be between 1 and " + MOST_FILES);
    }
    return count;
  }

  private Stream<JournalFile> after(String offset, Instant now) {
    return stream.after(offset, now).orElseThrow(this::notKept);
  }

  private Refusal notKept() {
    var text = "the offset is not known, or not kept any more";
    return switches.is(AgedOffset.BAD_REQUEST) ? Refusal.validation(text) : Refusal.notFound(text);
  }

  private SimulatedAnswer one(Stream<JournalFile> files, Optional<Long> portal, String host) {
    return files
        .filter(file -> file.tellsOf(portal))
        .findFirst()
        .map(file -> SimulatedAnswer.json(200, address(file, portal, host)))
        .orElseGet(() -> SimulatedAnswer.empty(204));
  }

  private SimulatedAnswer several(
      Stream<JournalFile> files, int count, Optional<Long> portal, String host) {
    var found = files.filter(file -> file.tellsOf(portal)).limit(count).toList();
    return found.isEmpty()
        ? SimulatedAnswer.empty(204)
        : SimulatedAnswer.json(200, results(found, portal, host));
  }

  private ObjectNode results(List<JournalFile> files, Optional<Long> portal, String host) {
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    files.forEach(file -> results.add(address(file, portal, host)));
    return answer;
  }

  private SimulatedAnswer named(JsonNode request, Optional<Long> portal, String host) {
    var offsets = Json.texts(request.path("inputs"));
    if (offsets.isEmpty() || offsets.size() > MOST_FILES) {
      throw Refusal.validation("inputs takes 1 to " + MOST_FILES + " offsets");
    }
    var found = new ArrayList<JournalFile>();
    var missing = new ArrayList<String>();
    for (String offset : offsets) {
      stream.at(offset, clock.instant()).ifPresentOrElse(found::add, () -> missing.add(offset));
    }
    var answer = results(found, portal, host);
    if (missing.isEmpty()) {
      return SimulatedAnswer.json(200, answer);
    }
    answer.put("numErrors", 1);
    answer.putArray("errors").add(notKept().context(Map.of("offsets", missing)).body());
    return SimulatedAnswer.json(207, answer);
  }

  private ObjectNode address(JournalFile file, Optional<Long> portal, String host) {
    var now = clock.instant();
    while (!addresses.isEmpty() && !addresses.firstEntry().getValue().expiresAt().isAfter(now)) {
      addresses.pollFirstEntry();
    }
    lastAddress++;
    var name =
        UUID.nameUUIDFromBytes(("file " + lastAddress).getBytes(StandardCharsets.UTF_8)).toString();
    var address = new Address(file, portal, now.plus(ADDRESS_LIFE));
    addresses.put(name, address);
    return Json.object()
        .put(
            "url", host + FILES + name + "?X-Amz-Signature=" + Integer.toHexString(name.hashCode()))
        .put("expiresAt", Json.time(address.expiresAt()))
        .put("currentOffset", file.offset());
  }

  /// As a bucket answers: two credentials are one too many, and addresses expire.
  ///
  /// @param authorization the header, if the call bore one
  public synchronized SimulatedAnswer file(String path, Optional<String> authorization) {
    if (authorization.isPresent()) {
      return SimulatedAnswer.html(400, "<Error><Code>InvalidArgument</Code></Error>");
    }
    return Optional.ofNullable(addresses.get(path.substring(FILES.length())))
        .filter(address -> address.expiresAt().isAfter(clock.instant()))
        .map(address -> SimulatedAnswer.json(200, address.file().json(address.portal())))
        .orElseGet(() -> SimulatedAnswer.html(403, "<Error><Code>AccessDenied</Code></Error>"));
  }
}
