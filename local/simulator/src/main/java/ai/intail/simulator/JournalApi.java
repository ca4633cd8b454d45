package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The app's journal over all accounts. Thread-safe.
final class JournalApi {

  private static final String SUBSCRIPTIONS = "/webhooks-journal/subscriptions/2026-03";
  private static final String JOURNAL = "/webhooks-journal/journal/2026-03";

  /// Where files are fetched: as from a bucket of somebody else's.
  static final String FILES = "/journal-files/";

  private static final Duration KEPT = Duration.ofDays(3);
  private static final Duration ADDRESS_LIFE = Duration.ofMinutes(10);

  private record Entry(String offset, Instant publishedAt, ObjectNode event) {}

  private record Address(Entry entry, Instant expiresAt) {}

  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, ObjectNode> subscriptions = new TreeMap<>();
  private final Map<String, Address> addresses = new TreeMap<>();
  private long last;

  JournalApi(InstantSource clock) {
    this.clock = clock;
  }

  static boolean answers(String path) {
    return path.startsWith("/webhooks-journal/") || path.startsWith(FILES);
  }

  /// Something happened at an account: whoever subscribed reads of it.
  synchronized void tell(long hub, String kind, String action, ObjectNode event) {
    boolean asked =
        subscriptions.values().stream()
            .anyMatch(
                one ->
                    one.path("subscriptionType").asText().equals(kind)
                        && (!one.has("portalId") || one.path("portalId").asLong() == hub)
                        && asks(one.path("actions"), action)
                        && asks(one.path("listIds"), event.path("listId").asText()));
    if (asked) {
      var now = clock.instant();
      event.put("portalId", hub).put("action", action).put("occurredAt", Json.time(now));
      entries.add(new Entry(uuid("entry"), now, event));
    }
  }

  /// An empty filter asks for all.
  private static boolean asks(JsonNode filter, String value) {
    if (filter.isEmpty()) {
      return true;
    }
    for (JsonNode one : filter) {
      if (one.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /// @throws Refusal if the call is not one of the journal's
  synchronized SimulatedAnswer answer(SimulatedRequest request, String host) {
    var path = request.uri().getPath();
    return switch (request.method() + " " + path) {
      case "GET " + SUBSCRIPTIONS -> list();
      case "POST " + SUBSCRIPTIONS -> subscribe(Json.read(request.body()));
      case "GET " + JOURNAL + "/earliest" -> entry(kept().stream().findFirst(), host);
      case "GET " + JOURNAL + "/latest" -> entry(kept().reversed().stream().findFirst(), host);
      default -> other(request.method(), path, host);
    };
  }

  private SimulatedAnswer other(String method, String path, String host) {
    if (method.equals("DELETE") && path.matches(SUBSCRIPTIONS + "/portals/\\d{1,18}")) {
      long hub = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
      subscriptions.values().removeIf(one -> one.path("portalId").asLong() == hub);
      return SimulatedAnswer.empty(204);
    }
    if (method.equals("DELETE") && path.matches(SUBSCRIPTIONS + "/\\d{1,18}")) {
      subscriptions.remove(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
      return SimulatedAnswer.empty(204);
    }
    if (method.equals("GET") && path.matches(JOURNAL + "/offset/[^/]+/next")) {
      return next(path.substring((JOURNAL + "/offset/").length(), path.lastIndexOf('/')), host);
    }
    throw Refusal.of(404, "", "resource not found");
  }

  private SimulatedAnswer list() {
    var answer = Json.object();
    var results = answer.putArray("results");
    subscriptions.values().forEach(results::add);
    return SimulatedAnswer.json(200, answer);
  }

  private SimulatedAnswer subscribe(JsonNode request) {
    if (!request.isObject() || request.path("subscriptionType").asText("").isEmpty()) {
      throw Refusal.validation("subscriptionType is required");
    }
    last++;
    var subscription = ((ObjectNode) request).deepCopy().put("id", last).put("appId", 77);
    subscription.put("createdAt", Json.time(clock.instant()));
    subscriptions.put(last, subscription);
    return SimulatedAnswer.json(200, subscription);
  }

  private List<Entry> kept() {
    var oldest = clock.instant().minus(KEPT);
    return entries.stream().filter(entry -> entry.publishedAt().isAfter(oldest)).toList();
  }

  private SimulatedAnswer next(String offset, String host) {
    var kept = kept();
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).offset().equals(offset)) {
        return entry(i + 1 < kept.size() ? Optional.of(kept.get(i + 1)) : Optional.empty(), host);
      }
    }
    throw Refusal.of(404, "OBJECT_NOT_FOUND", "the offset is not kept any more");
  }

  private SimulatedAnswer entry(Optional<Entry> found, String host) {
    if (found.isEmpty()) {
      return SimulatedAnswer.empty(204);
    }
    var expires = clock.instant().plus(ADDRESS_LIFE);
    var name = uuid("file");
    addresses.put(name, new Address(found.get(), expires));
    return SimulatedAnswer.json(
        200,
        Json.object()
            .put("url", URI.create(host) + FILES + name + "?X-Amz-Signature=abc")
            .put("expiresAt", Json.time(expires))
            .put("currentOffset", found.get().offset()));
  }

  /// As a bucket answers: two credentials are one too many, and addresses expire.
  synchronized SimulatedAnswer file(SimulatedRequest request) {
    var address = addresses.get(request.uri().getPath().substring(FILES.length()));
    if (request.header("authorization").isPresent()) {
      return SimulatedAnswer.html(400, "<Error><Code>InvalidArgument</Code></Error>");
    }
    if (address == null || !address.expiresAt().isAfter(clock.instant())) {
      return SimulatedAnswer.html(403, "<Error><Code>AccessDenied</Code></Error>");
    }
    var file =
        Json.object()
            .put("offset", address.entry().offset())
            .put("publishedAt", Json.time(address.entry().publishedAt()));
    file.putArray("journalEvents").add(address.entry().event());
    return SimulatedAnswer.json(200, file);
  }

  private String uuid(String what) {
    last++;
    return UUID.nameUUIDFromBytes((what + last).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
