package ai.intail.webhooks;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactMerged;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.Pass;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What HubSpot tells of contacts: an array of up to 100 events, in no order, some of them twice.
///
/// Its fields come as numbers or as text, and any of them may be missing. Events of other kinds are
/// counted and let go.
///
/// @param messages what is to be done, each once
/// @param counts how many events there were of each kind that is known, of `other` ones, and of
///   `unreadable` ones, which lack what they are about
record CrmEvents(Set<SweepMessage> messages, Map<String, Integer> counts) {

  /// HubSpot sends 100; should it send more one day, none is dropped.
  private static final int MOST_EVENTS = 1_000;

  /// HubSpot merges up to 250 records.
  private static final int MOST_MERGED = 1_000;

  private static final String CONTACT = "0-1";
  private static final String OTHER = "other";
  private static final String UNREADABLE = "unreadable";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// @return empty if the body is no array of events
  static Optional<CrmEvents> read(byte[] body) {
    JsonNode array;
    try {
      array = JSON.readTree(body);
    } catch (IOException malformed) {
      return Optional.empty();
    }
    if (!array.isArray() || array.size() > MOST_EVENTS) {
      return Optional.empty();
    }
    var events = new CrmEvents(new LinkedHashSet<>(), new TreeMap<>());
    array.forEach(events::take);
    return Optional.of(events);
  }

  private void take(JsonNode event) {
    var kind = kind(event);
    var message =
        switch (kind) {
          case "deletion" ->
              about(event).map(of -> new ContactDeleted(of.hub(), of.contact(), Pass.FIRST));
          case "privacyDeletion" ->
              about(event).map(of -> new ContactPrivacyDeleted(of.hub(), of.contact(), Pass.FIRST));
          case "merge" -> merge(event);
          default -> Optional.<SweepMessage>empty();
        };
    message.ifPresent(messages::add);
    boolean unreadable = message.isEmpty() && !kind.equals(OTHER);
    counts.merge(unreadable ? UNREADABLE : kind, 1, Integer::sum);
  }

  /// Of contacts they say `contact.deletion`, or `object.deletion` with the type's number.
  private static String kind(JsonNode event) {
    var type = event.path("subscriptionType").asText(event.path("eventType").asText());
    boolean ofContact =
        type.startsWith("contact.")
            || (type.startsWith("object.") && event.path("objectTypeId").asText().equals(CONTACT));
    var kind = type.substring(type.indexOf('.') + 1);
    boolean known = List.of("deletion", "privacyDeletion", "merge").contains(kind);
    return ofContact && known ? kind : OTHER;
  }

  private record About(HubId hub, ContactId contact) {}

  private static Optional<About> about(JsonNode event) {
    return hub(event)
        .flatMap(
            hub -> number(event.path("objectId")).map(id -> new About(hub, new ContactId(id))));
  }

  /// The survivor is `newObjectId` where there is one, else the primary record.
  private static Optional<SweepMessage> merge(JsonNode event) {
    var ended = new LinkedHashSet<ContactId>();
    number(event.path("primaryObjectId")).map(ContactId::new).ifPresent(ended::add);
    for (JsonNode one : event.path("mergedObjectIds")) {
      number(one).map(ContactId::new).ifPresent(ended::add);
    }
    var into =
        number(event.path("newObjectId"))
            .or(() -> number(event.path("primaryObjectId")))
            .or(() -> number(event.path("objectId")))
            .map(ContactId::new);
    into.ifPresent(ended::remove);
    if (into.isEmpty() || ended.isEmpty() || ended.size() > MOST_MERGED) {
      return Optional.empty();
    }
    return hub(event)
        .map(hub -> new ContactMerged(hub, new ArrayList<>(ended), into.get(), Pass.FIRST));
  }

  private static Optional<HubId> hub(JsonNode event) {
    return number(event.path("portalId")).map(HubId::new);
  }

  /// A positive number, or one as text.
  private static Optional<Long> number(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.canConvertToLong()
          ? Optional.of(node.longValue()).filter(value -> value > 0)
          : Optional.empty();
    }
    var text = node.isTextual() ? node.textValue() : "";
    return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
