package ai.intail.simulator;

import ai.intail.simulator.Endpoint.Kind;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import ai.intail.simulator.journal.Journal;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands before the calls that belong to no account: the consent page, the token endpoints,
/// the app's journal.
final class AppGate {

  private static final Pattern AUTHORIZE = Pattern.compile("/oauth/(?:(\\d{1,18})/)?authorize");

  /// Where older clients ask what an access token stands for.
  private static final String OLD_FACTS = "/oauth/v1/access-tokens/";

  private static final Set<String> TOKEN_CALLS = Set.of("token", "introspect", "revoke");

  /// Without a host header, as in the caller's thread.
  private static final String API = "https://api.hubapi.com";

  private final InstantSource clock;
  private final Switches switches;
  private final Tokens tokens;
  private final Consent consent;
  private final OAuthApi oauth;
  private final Journal journal;
  private final Faults faults;
  private final CallLog calls;

  AppGate(
      InstantSource clock,
      Switches switches,
      Tokens tokens,
      Consent consent,
      OAuthApi oauth,
      Journal journal,
      Faults faults,
      CallLog calls) {
    this.clock = clock;
    this.switches = switches;
    this.tokens = tokens;
    this.consent = consent;
    this.oauth = oauth;
    this.journal = journal;
    this.faults = faults;
    this.calls = calls;
  }

  static boolean answers(String path) {
    return path.startsWith("/oauth/") || Journal.answers(path);
  }

  /// @throws NoAnswerException if the connection breaks, as a fault asked for
  SimulatedAnswer answer(SimulatedRequest request) throws NoAnswerException {
    var path = request.uri().getPath();
    var kind = Journal.answers(path) ? Kind.JOURNAL : Kind.OAUTH;
    var fault = faults.of(kind.label(), request.method(), path);
    var disturbance = new Disturbance(fault, switches);
    SimulatedAnswer answer;
    try {
      var instead = disturbance.instead();
      answer = instead.isPresent() ? instead.get() : disturbance.spoiled(answered(request, path));
    } catch (NoAnswerException none) {
      record(request, kind, 0);
      throw none;
    }
    record(request, kind, answer.status());
    return answer;
  }

  private void record(SimulatedRequest request, Kind kind, int status) {
    var path = request.uri().getPath();
    var shown = path.startsWith(OLD_FACTS) ? OLD_FACTS + "{token}" : path;
    calls.add(new CallRecord(clock.instant(), request.method(), shown, kind.label(), status));
  }

  private SimulatedAnswer answered(SimulatedRequest request, String path) {
    try {
      if (path.startsWith(Journal.FILES)) {
        return journal.file(path, request.header("authorization"));
      }
      if (Journal.answers(path)) {
        return journal.answer(journalCall(request, path));
      }
      var authorize = AUTHORIZE.matcher(path);
      return authorize.matches()
          ? consent.answer(
              asked(request), Optional.ofNullable(authorize.group(1)).map(Long::parseLong))
          : SimulatedAnswer.json(200, token(request, path));
    } catch (Refusal refusal) {
      return ErrorForms.answer(refusal, switches);
    }
  }

  /// The page is asked for with a query, and answered with a form or with a query that is longer.
  private static Parameters asked(SimulatedRequest request) {
    return switch (request.method()) {
      case "GET" -> Parameters.of(Optional.ofNullable(request.uri().getRawQuery()).orElse(""));
      case "POST" -> form(request);
      default -> throw Refusal.notFound();
    };
  }

  private static Parameters form(SimulatedRequest request) {
    return Parameters.of(new String(request.body(), StandardCharsets.UTF_8));
  }

  private JsonNode token(SimulatedRequest request, String path) {
    if (path.startsWith(OLD_FACTS)) {
      return oauth.oldFacts(path.substring(OLD_FACTS.length()));
    }
    var call = path.substring(path.lastIndexOf('/') + 1);
    if (!request.method().equals("POST") || !TOKEN_CALLS.contains(call)) {
      throw Refusal.notFound();
    }
    var form = form(request);
    return switch (call) {
      case "introspect" -> oauth.introspect(form);
      case "revoke" -> oauth.revoke(form);
      default -> oauth.token(form);
    };
  }

  private Journal.Call journalCall(SimulatedRequest request, String path) {
    var grant =
        request
            .header("authorization")
            .filter(text -> text.startsWith("Bearer "))
            .flatMap(text -> tokens.ofAccess(text.substring("Bearer ".length())))
            .filter(access -> access.isAlive(clock.instant()))
            .map(Tokens.Access::grant)
            .filter(one -> one.hub() == Tokens.NO_HUB)
            .orElseThrow(
                () ->
                    Refusal.of(
                        401, "INVALID_AUTHENTICATION", "It takes a token of the app itself."));
    return new Journal.Call(
        request.method(),
        path,
        Parameters.of(Optional.ofNullable(request.uri().getRawQuery()).orElse("")),
        () -> Json.read(request.body()),
        grant.scopes(),
        request.header("host").map(name -> "http://" + name).orElse(API));
  }
}
