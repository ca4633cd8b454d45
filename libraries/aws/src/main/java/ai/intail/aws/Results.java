package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
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
                        ContactId.of(lead),
                        ContactResult.By.valueOf(Json.required(json, "leadBy")))));
  }
}
