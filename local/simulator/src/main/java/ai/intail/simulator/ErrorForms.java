package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.Conflicts;
import ai.intail.simulator.behaviour.Switch.OAuthErrors;
import ai.intail.simulator.behaviour.Switch.RateLimitBody;
import ai.intail.simulator.behaviour.Switch.RetryAfter;
import ai.intail.simulator.behaviour.Switch.ValueErrors;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import java.util.List;
import java.util.Map;

/// Gives a refusal the form that the switches ask for: HubSpot has several for the same thing.
final class ErrorForms {

  private ErrorForms() {}

  static SimulatedAnswer answer(Refusal refusal, Switches switches) {
    var body = refusal.body();
    var pause = body.path("policyName").asText().equals("SECONDLY") ? "1" : "10";
    if (body.has("error") && switches.is(OAuthErrors.STATUS_ONLY)) {
      body.remove(List.of("error", "error_description"));
    }
    if (body.path("message").asText().startsWith("Property values were not valid")
        && switches.is(ValueErrors.IN_MESSAGE)) {
      body.remove("errors");
    }
    if (body.path("category").asText().equals("CONFLICT")
        && switches.is(Conflicts.OBJECT_ALREADY_EXISTS)) {
      body.put("category", "OBJECT_ALREADY_EXISTS");
      refusal
          .errors()
          .addObject()
          .put("message", body.path("message").asText())
          .put("code", "CONTACT_EXISTS")
          .put("in", "email");
    }
    if (body.has("policyName") && switches.is(RateLimitBody.CATEGORY)) {
      body.remove(List.of("errorType", "policyName", "groupName"));
      body.put("category", "RATE_LIMITS");
    }
    var answer = refusal.answer();
    return refusal.status() == 429 && switches.is(RetryAfter.PRESENT)
        ? answer.with(Map.of("retry-after", pause))
        : answer;
  }
}
