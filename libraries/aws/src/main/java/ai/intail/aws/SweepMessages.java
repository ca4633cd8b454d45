package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepMessage.AppRemoved;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactMerged;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.EraseHub;
import ai.intail.sync.sweep.SweepMessage.Pass;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/// The messages of the sweeps queue as JSON.
final class SweepMessages {

  private SweepMessages() {}

  static String write(SweepMessage message) {
    var json = Messages.head(message.hub());
    switch (message) {
      case SweepMessage.OfReport ofReport -> write(ofReport, json);
      case SweepMessage.OfContact ofContact -> write(ofContact, json);
      case AppRemoved removed ->
          json.put("kind", "appRemoved")
              .put("at", removed.at().toString())
              .put("how", removed.how().name())
              .put("pass", removed.pass().name());
      case EraseHub erase ->
          json.put("kind", "eraseHub").put("receipt", erase.receipt().toString());
    }
    return Json.write(json);
  }

  private static void write(SweepMessage.OfReport message, ObjectNode json) {
    json.put("report", message.report().toString());
    switch (message) {
      case SweepMessage.Look _ -> json.put("kind", "look");
      case SweepMessage.Continue(_, _, var version) ->
          json.put("kind", "continue").put("cursor", version);
      case SweepMessage.Walk walk ->
          json.put("kind", "walk")
              .put("run", walk.run().toString())
              .put("user", walk.user())
              .put("askedAt", walk.askedAt().toString())
              .put("cursor", walk.cursorVersion());
    }
  }

  private static void write(SweepMessage.OfContact message, ObjectNode json) {
    json.put("pass", message.pass().name());
    switch (message) {
      case ContactDeleted deleted ->
          json.put("kind", "contactDeleted").put("contact", deleted.contact().value());
      case ContactPrivacyDeleted deleted ->
          json.put("kind", "contactPrivacyDeleted").put("contact", deleted.contact().value());
      case ContactMerged merged -> {
        json.put("kind", "contactMerged").put("into", merged.into().value());
        var ids = json.putArray("merged");
        merged.merged().forEach(id -> ids.add(id.value()));
      }
    }
  }

  /// @throws IllegalArgumentException or a [java.time.DateTimeException] if it is malformed
  static SweepMessage read(JsonNode json) {
    var hub = HubId.of(Json.required(json, "hub"));
    return switch (Json.required(json, "kind")) {
      case "look" -> new SweepMessage.Look(hub, report(json));
      case "continue" -> new SweepMessage.Continue(hub, report(json), json.path("cursor").asLong());
      case "walk" ->
          new SweepMessage.Walk(
              hub,
              report(json),
              RunId.of(Json.required(json, "run")),
              Json.required(json, "user"),
              Instant.parse(Json.required(json, "askedAt")),
              json.path("cursor").asLong());
      case "contactDeleted" -> new ContactDeleted(hub, contact(json, "contact"), pass(json));
      case "contactPrivacyDeleted" ->
          new ContactPrivacyDeleted(hub, contact(json, "contact"), pass(json));
      case "contactMerged" -> merged(hub, json);
      case "appRemoved" ->
          new AppRemoved(
              hub,
              Instant.parse(Json.required(json, "at")),
              AppRemoved.How.valueOf(Json.required(json, "how")),
              pass(json));
      case "eraseHub" -> new EraseHub(hub, UUID.fromString(Json.required(json, "receipt")));
      default -> throw new IllegalArgumentException("its kind is not known");
    };
  }

  private static ContactMerged merged(HubId hub, JsonNode json) {
    var merged = new ArrayList<ContactId>();
    json.path("merged").forEach(id -> merged.add(ContactId.of(id.asText())));
    return new ContactMerged(hub, merged, contact(json, "into"), pass(json));
  }

  private static ReportId report(JsonNode json) {
    return ReportId.of(Json.required(json, "report"));
  }

  private static ContactId contact(JsonNode json, String field) {
    return ContactId.of(Json.required(json, field));
  }

  private static Pass pass(JsonNode json) {
    return Pass.valueOf(Json.required(json, "pass"));
  }
}
