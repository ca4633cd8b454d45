package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Membership;
import ai.intail.sync.Join;
import ai.intail.sync.RunId;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.Cursor.Landmark;
import ai.intail.sync.sweep.Cursor.Page;
import ai.intail.sync.sweep.Cursor.PlannedPart;
import ai.intail.sync.sweep.Cursor.Running;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cursor as JSON. Joins are `[contact, milliseconds]`: 250 members and 500 planned joins take
/// about 25 KB of the 400 KB that an item may have.
final class CursorDocument {

  private CursorDocument() {}

  static ObjectNode write(Cursor cursor) {
    var json = Json.object().put("version", cursor.version());
    var page = json.putObject("page").put("before", cursor.page().before());
    cursor.page().token().ifPresent(token -> page.put("token", token));
    var members = page.putArray("members");
    cursor.page().members().forEach(one -> join(members, one.contact(), one.joinedAt()));
    var landmarks = json.putArray("landmarks");
    cursor.landmarks().forEach(landmark -> write(landmarks.addObject(), landmark));
    cursor.newest().ifPresent(at -> json.put("newest", at.toEpochMilli()));
    cursor.askingSince().ifPresent(at -> json.put("askingSince", at.toEpochMilli()));
    cursor
        .running()
        .ifPresent(
            run ->
                json.putObject("running")
                    .put("run", run.run().toString())
                    .put("nextPart", run.nextPart())
                    .put("joined", run.joined())
                    .put("startedAt", run.startedAt().toString()));
    var planned = json.putArray("planned");
    for (PlannedPart part : cursor.planned()) {
      var joins =
          planned
              .addObject()
              .put("run", part.run().toString())
              .put("number", part.number())
              .putArray("joins");
      part.joins().forEach(one -> join(joins, one.contact(), one.at()));
    }
    return json;
  }

  private static void write(ObjectNode json, Landmark landmark) {
    landmark.token().ifPresent(token -> json.put("token", token));
    json.put("firstJoin", landmark.firstJoin().toEpochMilli()).put("before", landmark.before());
  }

  private static void join(ArrayNode array, ContactId contact, Instant at) {
    array.addArray().add(contact.value()).add(at.toEpochMilli());
  }

  static Cursor read(JsonNode json) {
    var page = json.path("page");
    var members = new ArrayList<Membership>();
    joins(page.path("members"))
        .forEach(join -> members.add(new Membership(join.contact(), join.at())));
    var landmarks = new ArrayList<Landmark>();
    for (JsonNode one : json.path("landmarks")) {
      landmarks.add(
          new Landmark(
              Json.text(one, "token"),
              Instant.ofEpochMilli(one.path("firstJoin").asLong()),
              one.path("before").asLong()));
    }
    var planned = new ArrayList<PlannedPart>();
    for (JsonNode part : json.path("planned")) {
      planned.add(
          new PlannedPart(
              RunId.of(Json.required(part, "run")),
              part.path("number").asInt(),
              joins(part.path("joins"))));
    }
    return new Cursor(
        json.path("version").asLong(),
        new Page(Json.text(page, "token"), members, page.path("before").asLong()),
        landmarks,
        time(json, "newest"),
        running(json.path("running")),
        time(json, "askingSince"),
        planned);
  }

  private static Optional<Running> running(JsonNode json) {
    return Json.text(json, "run")
        .map(
            run ->
                new Running(
                    RunId.of(run),
                    json.path("nextPart").asInt(),
                    json.path("joined").asLong(),
                    Instant.parse(Json.required(json, "startedAt"))));
  }

  private static Optional<Instant> time(JsonNode json, String field) {
    return json.hasNonNull(field)
        ? Optional.of(Instant.ofEpochMilli(json.path(field).asLong()))
        : Optional.empty();
  }

  private static List<Join> joins(JsonNode array) {
    var joins = new ArrayList<Join>();
    for (JsonNode one : array) {
      joins.add(
          new Join(
              new ContactId(one.path(0).asLong()), Instant.ofEpochMilli(one.path(1).asLong())));
    }
    return joins;
  }
}
