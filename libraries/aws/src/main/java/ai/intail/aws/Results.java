package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A contact's result as JSON.
final class Results {

  private Results() {}

  static ObjectNode write(ContactResult result) {
    var json =
        Json.object()
            .put("contact", result.contact().value())
            .put("outcome", result.outcome().name())
            .put("verdict", result.verdict())
            .put("evidence", result.evidence());
    result.problem().ifPresent(problem -> json.put("problem", problem));
    result
        .lead()
        .ifPresent(lead -> json.put("lead", lead.id().value()).put("leadBy", lead.by().name()));
    return json;
  }

  static ContactResult read(JsonNode json) {
    return new ContactResult(
        ContactId.of(Json.required(json, "contact")),
        Outcome.valueOf(Json.required(json, "outcome")),
        Json.required(json, "verdict"),
        Json.required(json, "evidence"),
        Json.text(json, "problem"),
        Json.text(json, "lead")
            .map(
                lead ->
                    new ContactResult.Lead(
                        new ContactId(Long.parseLong(lead)),
                        ContactResult.By.valueOf(Json.required(json, "leadBy")))));
  }

  static ObjectNode write(PartResult.Blank blank) {
    var json = Json.object().put("outcome", blank.outcome().name());
    blank.lead().ifPresent(by -> json.put("leadBy", by.name()));
    return json;
  }

  static PartResult.Blank blank(JsonNode json) {
    return new PartResult.Blank(
        Outcome.valueOf(Json.required(json, "outcome")),
        Json.text(json, "leadBy").map(ContactResult.By::valueOf));
  }
}
