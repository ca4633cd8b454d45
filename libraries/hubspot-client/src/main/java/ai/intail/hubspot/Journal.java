package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The app's journal: one stream of events over all accounts, kept for three days. Source:
/// `/webhooks-journal/{subscriptions|journal}/2026-03`. Thread-safe.
///
/// Read an entry, download its file, act, and only then store its offset: an entry comes at least
/// once.
public final class Journal {

  private static final int NO_CONTENT = 204;
  private static final Duration DOWNLOAD = Duration.ofSeconds(30);

  private final Exchange exchange;
  private final Transport transport;
  private final Predicate<URI> trusted;

  Journal(Exchange exchange, Transport transport, Predicate<URI> trusted) {
    this.exchange = exchange;
    this.transport = transport;
    this.trusted = trusted;
  }

  /// All subscriptions of the app, of every account.
  public List<JournalSubscription> subscriptions() {
    var answer = Json.read(exchange.send(Call.get(CallKind.JOURNAL, Paths.SUBSCRIPTIONS)).body());
    var all = new ArrayList<JournalSubscription>();
    answer.path("results").forEach(node -> all.add(subscription(node)));
    return all;
  }

  /// Subscribes; asks first, since nobody knows what HubSpot does with a second one that is equal.
  ///
  /// @return the one that stands
  public JournalSubscription subscribe(JournalSubscription wanted) {
    var standing = subscriptions().stream().filter(wanted::asks).findFirst();
    if (standing.isPresent()) {
      return standing.get();
    }
    var call = Call.create(CallKind.JOURNAL, Paths.SUBSCRIPTIONS, json(wanted));
    return subscription(Json.read(exchange.send(call).body()));
  }

  /// Ends all subscriptions of an account.
  public void drop(HubId hub) {
    exchange.send(Call.delete(CallKind.JOURNAL, Paths.SUBSCRIPTIONS + "/portals/" + hub));
  }

  /// The first entry that is still kept; empty if there is none.
  public Optional<JournalEntry> earliest() {
    return entry(Paths.JOURNAL + "/earliest");
  }

  /// The newest entry; empty if there is none.
  public Optional<JournalEntry> latest() {
    return entry(Paths.JOURNAL + "/latest");
  }

  /// The entry after an offset; empty if there is nothing newer.
  ///
  /// @throws NotFoundException or [ValidationException] if the offset is older than what is kept
  public Optional<JournalEntry> after(String offset) {
    return entry(Paths.journalAfter(offset));
  }

  private Optional<JournalEntry> entry(String path) {
    var reply = exchange.send(Call.get(CallKind.JOURNAL, path));
    if (reply.status() == NO_CONTENT) {
      return Optional.empty();
    }
    var answer = Json.read(reply.body());
    return Optional.of(
        new JournalEntry(
            Json.requiredText(answer, "currentOffset"),
            uri(Json.requiredText(answer, "url")),
            Json.instant(answer, "expiresAt").orElse(Instant.MAX)));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedAnswerException("the file's address is none");
    }
  }

  /// The events of an entry. The file is fetched without a token: its address alone opens it.
  ///
  /// @throws UnavailableException if the file is not to be had, such as when its address has
  ///   expired: ask for the entry again
  /// @throws MalformedAnswerException if the address is not one that is trusted, or the file is
  ///   none
  public List<JournalEvent> download(JournalEntry entry) {
    if (!trusted.test(entry.file())) {
      throw new MalformedAnswerException("the file lies at an address that is not trusted");
    }
    Reply reply;
    try {
      reply =
          transport.send(
              new Request("GET", entry.file(), Map.of("accept", "*/*"), new byte[0], DOWNLOAD));
    } catch (IOException lost) {
      var trouble = new UnavailableException(Refusal.none(), Optional.empty());
      trouble.initCause(lost);
      throw trouble;
    }
    if (reply.status() >= 300) {
      throw new UnavailableException(Refusal.of(reply), Optional.empty());
    }
    var events = new ArrayList<JournalEvent>();
    Json.read(reply.body()).path("journalEvents").forEach(node -> events.add(event(node)));
    return events;
  }

  /// HubSpot documents no form for list memberships: names are compared without case and
  /// separators, and the list's id is looked for where it may stand.
  private static JournalEvent event(JsonNode node) {
    var type = Json.text(node, "type").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return new JournalEvent(
        type,
        Json.text(node, "action").orElse("").toUpperCase(Locale.ROOT),
        Json.number(node, "portalId").map(HubId::new),
        list(node).map(id -> ListId.of(Long.toString(id))),
        Json.number(node, "objectId").or(() -> Json.number(node, "recordId")),
        Json.instant(node, "occurredAt").orElse(Instant.EPOCH));
  }

  private static Optional<Long> list(JsonNode node) {
    return Json.number(node, "listId")
        .or(() -> Json.number(node.path("properties"), "listId"))
        .or(
            () ->
                node.path("listIds").size() == 1
                    ? Optional.of(node.path("listIds").path(0).asLong())
                    : Optional.empty())
        .filter(id -> id > 0);
  }

  private static ObjectNode json(JournalSubscription subscription) {
    var json = Json.object().put("subscriptionType", subscription.kind().name());
    subscription.hub().ifPresent(hub -> json.put("portalId", hub.value()));
    var actions = json.putArray("actions");
    subscription.actions().stream().sorted().forEach(actions::add);
    var lists = json.putArray("listIds");
    subscription.lists().stream().sorted().forEach(lists::add);
    json.putArray("objectIds");
    return json;
  }

  private static JournalSubscription subscription(JsonNode node) {
    Set<String> actions = new HashSet<>();
    node.path("actions").forEach(action -> actions.add(action.asText()));
    Set<Long> lists = new HashSet<>();
    node.path("listIds").forEach(list -> lists.add(list.asLong()));
    return new JournalSubscription(
        Optional.of(Json.requiredNumber(node, "id")),
        kind(Json.text(node, "subscriptionType").orElse("")),
        Json.number(node, "portalId").map(HubId::new),
        actions,
        lists);
  }

  private static JournalSubscription.Kind kind(String name) {
    for (JournalSubscription.Kind kind : JournalSubscription.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return JournalSubscription.Kind.OTHER;
  }
}
