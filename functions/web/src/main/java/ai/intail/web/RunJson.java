package ai.intail.web;

import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Counts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Runs as JSON.
final class RunJson {

  private static final JsonMapper JSON = new JsonMapper();

  private RunJson() {}

  static String list(List<RunView> runs) {
    var json = JSON.createObjectNode();
    var array = json.putArray("runs");
    runs.forEach(run -> array.add(view(run)));
    return text(json);
  }

  static String one(RunView run, List<ContactResult> contacts) {
    var json = view(run);
    var array = json.putArray("contacts");
    for (ContactResult contact : contacts) {
      var one =
          array
              .addObject()
              .put("contact", contact.contact().value())
              .put("outcome", contact.outcome().name())
              .put("verdict", contact.verdict())
              .put("evidence", contact.evidence());
      contact.problem().ifPresent(problem -> one.put("problem", problem));
      contact
          .lead()
          .ifPresent(lead -> one.put("lead", lead.id().value()).put("leadBy", lead.by().name()));
    }
    return text(json);
  }

  private static ObjectNode view(RunView run) {
    var json =
        JSON.createObjectNode()
            .put("run", run.id())
            .put("began", run.began())
            .put("report", run.report())
            .put("cause", run.cause())
            .put("reading", run.reading());
    json.set("counts", counts(run.counts()));
    return json;
  }

  private static ObjectNode counts(Counts counts) {
    return JSON.createObjectNode()
        .put("joined", counts.joined())
        .put("processed", counts.processed())
        .put("updated", counts.updated())
        .put("unchanged", counts.unchanged())
        .put("unknown", counts.unknown())
        .put("suppressed", counts.suppressed())
        .put("gone", counts.gone())
        .put("failed", counts.failed())
        .put("waiting", counts.waiting())
        .put("leads", counts.leads());
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
