package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.sweep.SweepMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;

/// The messages of both queues as JSON, with `"v":1`. Reading is strict: what is not understood is
/// not guessed.
public final class Messages {

  private static final int VERSION = 1;

  /// A body that is not one of ours. It goes to the dead-letter queue.
  public static final class UnreadableException extends RuntimeException {
    UnreadableException(String reason) {
      super("a message cannot be read: " + reason);
    }
  }

  private Messages() {}

  static String write(SweepMessage message) {
    return SweepMessages.write(message);
  }

  /// @throws UnreadableException if it is no message of the sweeps queue
  public static SweepMessage sweep(String body) {
    return reading(() -> SweepMessages.read(versioned(body)));
  }

  static String write(ChangeMessage message) {
    var json =
        head(message.hub(), message.report())
            .put("run", message.run().toString())
            .put("part", message.part())
            .put("sentAt", message.sentAt().toString());
    json.set("cause", write(message.cause()));
    var joins = json.putArray("joins");
    message
        .joins()
        .forEach(
            join -> joins.addArray().add(join.contact().value()).add(join.at().toEpochMilli()));
    return Json.write(json);
  }

  /// @throws UnreadableException if it is no message of the changes queue
  public static ChangeMessage change(String body) {
    return reading(() -> readChange(versioned(body)));
  }

  private static ChangeMessage readChange(JsonNode json) {
    var joins = new ArrayList<Join>();
    for (JsonNode join : json.path("joins")) {
      joins.add(
          new Join(
              new ContactId(join.path(0).asLong()), Instant.ofEpochMilli(join.path(1).asLong())));
    }
    return new ChangeMessage(
        HubId.of(Json.required(json, "hub")),
        ReportId.of(Json.required(json, "report")),
        RunId.of(Json.required(json, "run")),
        json.path("part").asInt(),
        cause(json.path("cause")),
        Instant.parse(Json.required(json, "sentAt")),
        joins);
  }

  private static <M> M reading(Supplier<M> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new UnreadableException("it is malformed");
    }
  }

  static ObjectNode write(Cause cause) {
    return switch (cause) {
      case Cause.ListJoin() -> Json.object().put("kind", "join");
      case Cause.Manual(var user) -> Json.object().put("kind", "manual").put("user", user);
    };
  }

  static Cause cause(JsonNode json) {
    return switch (Json.required(json, "kind")) {
      case "join" -> new Cause.ListJoin();
      case "manual" -> new Cause.Manual(Json.required(json, "user"));
      default -> throw new IllegalArgumentException("the cause is not known");
    };
  }

  private static ObjectNode head(HubId hub, ReportId report) {
    return head(hub).put("report", report.toString());
  }

  static ObjectNode head(HubId hub) {
    return Json.object().put("v", VERSION).put("hub", hub.toString());
  }

  private static JsonNode versioned(String body) {
    var json = Json.read(body);
    if (json.path("v").asInt() != VERSION) {
      throw new UnreadableException("its version is not known");
    }
    return json;
  }
}
