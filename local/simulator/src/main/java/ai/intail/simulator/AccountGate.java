package ai.intail.simulator;

import ai.intail.simulator.Endpoint.Kind;
import ai.intail.simulator.behaviour.Switch.AccessAfterUninstall;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands before the calls on one account: the token, the limits, the scopes, the faults; and
/// the record of what was called.
final class AccountGate {

  private final HubState state;
  private final AccountCalls calls;
  private final RateLimiter limiter;
  private final Faults faults;

  AccountGate(HubState state, AccountCalls calls, RateLimiter limiter, Faults faults) {
    this.state = state;
    this.calls = calls;
    this.limiter = limiter;
    this.faults = faults;
  }

  /// @param token as it was sent
  /// @throws NoAnswerException if the connection breaks, as a fault asked for
  SimulatedAnswer answer(SimulatedRequest request, String token, Tokens.Access access)
      throws NoAnswerException {
    var route = Route.of(request.method(), request.uri().getRawPath());
    var kind = route.map(Route::endpoint).map(Endpoint::kind).orElse(Kind.OTHER);
    SimulatedAnswer answer;
    try {
      answer = admitted(request, route, kind, access, token);
    } catch (Refusal refusal) {
      answer = ErrorForms.answer(refusal, state.switches);
    } catch (NoAnswerException none) {
      record(request, kind, 0);
      throw none;
    }
    record(request, kind, answer.status());
    return answer.with(limiter.headers(kind));
  }

  private SimulatedAnswer admitted(
      SimulatedRequest request,
      Optional<Route> route,
      Kind kind,
      Tokens.Access access,
      String token)
      throws NoAnswerException {
    checkAlive(access);
    limiter.take(kind, state.now());
    var call = route.orElseThrow(Refusal::notFound);
    checkScopes(call, access.grant());
    var fault = faults.of(kind.label(), request.method(), request.uri().getPath());
    var disturbance = new Disturbance(fault, state.switches);
    var instead = disturbance.instead();
    return instead.isPresent()
        ? instead.get()
        : disturbance.spoiled(answered(call, request, token));
  }

  private SimulatedAnswer answered(Route call, SimulatedRequest request, String token) {
    var query = Parameters.of(Optional.ofNullable(request.uri().getRawQuery()).orElse(""));
    synchronized (state) {
      state.caller = token.substring(Math.max(0, token.length() - 8));
      try {
        return calls.answer(call, request, query);
      } catch (Refusal refusal) {
        return ErrorForms.answer(refusal, state.switches);
      }
    }
  }

  private void checkAlive(Tokens.Access access) {
    var now = state.now();
    if (!access.isAlive(now)) {
      var ago = Duration.between(access.expiresAt(), now).toSeconds();
      throw Refusal.of(
              401,
              "EXPIRED_AUTHENTICATION",
              "The OAuth token used to make this call expired %d second(s) ago.".formatted(ago))
          .context(Map.of("expire time", List.of(Json.time(access.expiresAt()))));
    }
  }

  private void checkScopes(Route call, Tokens.Grant grant) {
    var missing = call.endpoint().missing(grant.scopes());
    if (!missing.isEmpty()) {
      throw Refusal.scopes(missing);
    }
    boolean removed;
    synchronized (state) {
      removed = state.installation == HubState.Installation.REMOVED;
    }
    if (removed && state.switches.is(AccessAfterUninstall.REFUSED)) {
      throw Refusal.of(401, "INVALID_AUTHENTICATION", "The app is not installed.");
    }
  }

  private void record(SimulatedRequest request, Kind kind, int status) {
    state.calls.add(
        new CallRecord(
            state.now(), request.method(), request.uri().getPath(), kind.label(), status));
  }
}
