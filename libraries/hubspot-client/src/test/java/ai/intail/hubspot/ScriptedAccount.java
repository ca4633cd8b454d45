package ai.intail.hubspot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A HubSpot that answers what it was told to, in order, under a clock that moves only when a call
/// waits: for answers that no simulator gives twice the same.
final class ScriptedAccount implements Pacer, Transport {

  /// One answer, or a connection that breaks.
  @FunctionalInterface
  interface Step {
    Reply answer() throws IOException;
  }

  static final Instant BEGIN = Instant.parse("2026-06-30T12:00:00Z");

  private final Deque<Step> script = new ArrayDeque<>();
  private Instant now = BEGIN;
  private Duration deadline = Duration.ofMinutes(4);
  final List<Request> requests = new ArrayList<>();
  final List<Answered> told = new ArrayList<>();

  ScriptedAccount answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  ScriptedAccount answers(int status, Map<String, String> headers, String body) {
    script.add(() -> new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  ScriptedAccount breaks(IOException how) {
    script.add(
        () -> {
          throw how;
        });
    return this;
  }

  ScriptedAccount until(Duration other) {
    deadline = other;
    return this;
  }

  HubAccount account() {
    return account(TokenSupplier.of(new AccessToken("secret-token")));
  }

  HubAccount account(TokenSupplier tokens) {
    return hubSpot().account(tokens, this, BEGIN.plus(deadline));
  }

  OAuth oauth() {
    return hubSpot().oauth(this, BEGIN.plus(deadline));
  }

  Journal journal() {
    var tokens = TokenSupplier.of(new AccessToken("secret-token"));
    return hubSpot()
        .journal(
            tokens, uri -> uri.getHost().equals("files.example.test"), this, BEGIN.plus(deadline));
  }

  private HubSpot hubSpot() {
    return new HubSpot(SimulatedAccount.API, this, () -> now, new Random(1));
  }

  @Override
  public Reply send(Request request) throws IOException {
    requests.add(request);
    if (script.isEmpty()) {
      throw new AssertionError("nobody told what to answer to " + request);
    }
    return script.removeFirst().answer();
  }

  @Override
  public void await(CallKind kind, Instant notBefore, Instant until) {
    if (notBefore.isAfter(now)) {
      now = notBefore;
    }
  }

  @Override
  public void answered(CallKind kind, Answered answer) {
    told.add(answer);
  }

  Duration waited() {
    return Duration.between(BEGIN, now);
  }

  /// What was sent, the i-th time.
  String body(int i) {
    return new String(requests.get(i).body(), StandardCharsets.UTF_8);
  }

  String path(int i) {
    return requests.get(i).uri().getRawPath();
  }
}
