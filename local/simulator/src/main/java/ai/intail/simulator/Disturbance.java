package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What a fault does to one call.
final class Disturbance {

  /// So long the edge before HubSpot waits.
  private static final Duration SILENCE = Duration.ofSeconds(100);

  private final Optional<Fault> fault;
  private final Switches switches;

  Disturbance(Optional<Fault> fault, Switches switches) {
    this.fault = fault;
    this.switches = switches;
  }

  /// What is answered instead, where nothing takes effect.
  ///
  /// @throws NoAnswerException if the connection breaks
  Optional<SimulatedAnswer> instead() throws NoAnswerException {
    if (fault.isEmpty()) {
      return Optional.empty();
    }
    return switch (fault.get()) {
      case Fault.Status(var status, var retryAfter) ->
          Optional.of(refused(refusal(status), retryAfter));
      case Fault.RateLimited(var policy, var retryAfter) ->
          Optional.of(refused(Refusal.rateLimited(policy), retryAfter));
      case Fault.Html(var status) -> Optional.of(page(status));
      case Fault.Reset() -> throw new NoAnswerException(Duration.ZERO);
      case Fault.StatusAfterApplying _,
          Fault.ResetAfterApplying _,
          Fault.CutBody _,
          Fault.Garbage _,
          Fault.TimeOut _,
          Fault.Slow _ ->
          Optional.empty();
    };
  }

  /// What comes of the answer to a call that took effect.
  ///
  /// @throws NoAnswerException if none comes
  SimulatedAnswer spoiled(SimulatedAnswer answer) throws NoAnswerException {
    if (fault.isEmpty()) {
      return answer;
    }
    return switch (fault.get()) {
      case Fault.CutBody() -> answer.cut();
      case Fault.Garbage() -> answer.garbled();
      case Fault.Slow(var by) -> answer.delayed(by);
      case Fault.StatusAfterApplying(var status) -> refused(refusal(status), Optional.empty());
      case Fault.ResetAfterApplying() -> throw new NoAnswerException(Duration.ZERO);
      case Fault.TimeOut() -> throw new NoAnswerException(SILENCE);
      case Fault.Status _, Fault.RateLimited _, Fault.Html _, Fault.Reset _ -> answer;
    };
  }

  private SimulatedAnswer refused(Refusal refusal, Optional<Duration> retryAfter) {
    var answer = ErrorForms.answer(refusal, switches);
    return retryAfter
        .map(pause -> answer.with(Map.of("retry-after", Long.toString(pause.toSeconds()))))
        .orElse(answer);
  }

  private static SimulatedAnswer page(int status) {
    return SimulatedAnswer.html(
        status,
        "<!doctype html><html><head><title>%1$d</title></head><body><h1>Error %1$d</h1></body></html>"
            .formatted(status));
  }

  private static Refusal refusal(int status) {
    return switch (status) {
      case 401 ->
          Refusal.of(
              401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.");
      case 403 -> Refusal.of(403, "MISSING_PERMISSIONS", "The app has no permission to do this.");
      case 404 -> Refusal.notFound();
      case 409 -> Refusal.conflict("The record was changed meanwhile.");
      case 423 -> Refusal.of(423, "LOCKED", "The record is locked for a moment.");
      case 429 -> Refusal.rateLimited(Refusal.Policy.TEN_SECONDLY_ROLLING);
      case 477 -> Refusal.of(477, "", "The account is being moved to another data center.");
      case 500 -> Refusal.of(500, "INTERNAL_ERROR", "internal error");
      case 503 -> Refusal.of(503, "SERVICE_UNAVAILABLE", "Service temporarily unavailable.");
      default -> Refusal.of(status, "", "a fault that was asked for");
    };
  }
}
