package ai.intail.hubspot;

import ai.intail.hubspot.Call.Repeat;
import ai.intail.hubspot.Pacer.Answered;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Sends calls: paced, authorised, repeated while that can help, and answered or refused by type.
final class Exchange {

  /// Attempts in all; a renewed token gives one more.
  private static final int ATTEMPTS = 4;

  /// HubSpot's edge gives an answer up after 100 s; ours are small.
  private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

  private static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int LOCKED = 423;
  private static final int TOO_MANY = 429;
  private static final int MOVING = 477;
  private static final int SERVER_ERROR = 500;

  private final URI api;
  private final Transport transport;
  private final InstantSource clock;
  private final BackOff backOff;
  private final Optional<TokenSupplier> tokens;
  private final Pacer pacer;
  private final Instant deadline;

  Exchange(
      URI api,
      Transport transport,
      InstantSource clock,
      RandomGenerator random,
      Optional<TokenSupplier> tokens,
      Pacer pacer,
      Instant deadline) {
    this.api = api;
    this.transport = transport;
    this.clock = clock;
    this.backOff = new BackOff(random);
    this.tokens = tokens;
    this.pacer = pacer;
    this.deadline = deadline;
  }

  /// What one attempt came to.
  private sealed interface Attempt {

    record Fulfilled(Reply reply) implements Attempt {}

    record Failed(HubSpotException trouble) implements Attempt {}
  }

  /// @throws HubSpotException if HubSpot did not fulfil the call: the last failure, with those
  ///   before it suppressed
  Reply send(Call call) {
    var failures = new ArrayList<HubSpotException>();
    try {
      return send(call, failures);
    } catch (HubSpotException last) {
      failures.stream().filter(one -> one != last).forEach(last::addSuppressed);
      throw last;
    }
  }

  private Reply send(Call call, List<HubSpotException> failures) {
    var token = tokens.map(TokenSupplier::current);
    boolean renewed = false;
    var notBefore = Instant.MIN;
    int attempt = 1;
    while (true) {
      pacer.await(call.kind(), notBefore, deadline);
      switch (attempt(call, token)) {
        case Attempt.Fulfilled(var reply) -> {
          return reply;
        }
        case Attempt.Failed(var trouble) -> {
          failures.add(trouble);
          if (trouble instanceof AuthenticationException && !renewed) {
            renewed = true;
            token = token.map(tokens.orElseThrow()::renewedAfter);
          } else {
            notBefore = again(call, trouble, attempt).orElseThrow(() -> trouble);
            attempt++;
          }
        }
      }
    }
  }

  private Attempt attempt(Call call, Optional<AccessToken> token) {
    var request = request(call, token);
    try {
      var reply = transport.send(request);
      var pause = RetryAfter.of(reply, clock.instant());
      if (reply.status() >= 200 && reply.status() < 300) {
        pacer.answered(call.kind(), answered(reply, pause));
        return new Attempt.Fulfilled(reply);
      }
      var trouble = refused(reply, pause);
      pacer.answered(call.kind(), answered(reply, pause.or(() -> window(trouble))));
      return new Attempt.Failed(trouble);
    } catch (AnswerTooLongException tooLong) {
      var trouble = new MalformedAnswerException("it is too long");
      trouble.initCause(tooLong);
      return new Attempt.Failed(trouble);
    } catch (IOException lost) {
      return new Attempt.Failed(lost(lost));
    }
  }

  /// When to send the call again; empty if never, or not before the deadline.
  private Optional<Instant> again(Call call, HubSpotException trouble, int attempt) {
    boolean unsafe =
        trouble instanceof UnavailableException away
            && away.mayHaveHappened()
            && call.repeatable() != Repeat.ALWAYS;
    if (attempt >= ATTEMPTS || unsafe || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    return backOff
        .after(trouble, attempt)
        .map(clock.instant()::plus)
        .filter(at -> !at.plus(SHORTEST_CALL).isAfter(deadline));
  }

  /// Fetches a file from an address that is its own key: once, without a token.
  ///
  /// @throws IOException if no whole answer came
  Reply fetch(URI file) throws IOException {
    return transport.send(
        new Request("GET", file, Map.of("accept", "*/*"), new byte[0], timeout()));
  }

  private Request request(Call call, Optional<AccessToken> token) {
    var headers = new HashMap<String, String>();
    headers.put("accept", "application/json");
    call.contentType().ifPresent(type -> headers.put("content-type", type));
    token.ifPresent(one -> headers.put("authorization", "Bearer " + one.value()));
    return new Request(call.method(), api.resolve(call.path()), headers, call.body(), timeout());
  }

  private Duration timeout() {
    var left = Duration.between(clock.instant(), deadline);
    if (left.compareTo(SHORTEST_CALL) < 0) {
      throw new OutOfTimeException();
    }
    return left.compareTo(LONGEST_CALL) < 0 ? left : LONGEST_CALL;
  }

  /// The one place where statuses turn into meaning.
  private HubSpotException refused(Reply reply, Optional<Duration> pause) {
    if (tokens.isEmpty()) {
      return OAuthErrors.of(reply, pause);
    }
    var refusal = Refusal.of(reply);
    return switch (reply.status()) {
      case UNAUTHORIZED -> new AuthenticationException(refusal);
      case FORBIDDEN -> new MissingScopesException(refusal);
      case NOT_FOUND -> new NotFoundException(refusal);
      case CONFLICT -> new ConflictException(refusal);
      case TOO_MANY -> new RateLimitedException(refusal, pause);
      case LOCKED, MOVING -> new UnavailableException(refusal, pause);
      default -> other(refusal, pause);
    };
  }

  private static HubSpotException other(Refusal refusal, Optional<Duration> pause) {
    if (refusal.status() >= SERVER_ERROR) {
      return new UnavailableException(refusal, pause);
    }
    if (refusal.status() < 400) {
      return new MalformedAnswerException("it is of a kind that is not HubSpot's", refusal);
    }
    return refusal.existing().isPresent()
        ? new ConflictException(refusal)
        : new ValidationException(refusal);
  }

  static HubSpotException lost(IOException cause) {
    var trouble = new UnavailableException(Refusal.none(), Optional.empty());
    trouble.initCause(cause);
    return trouble;
  }

  private static Optional<Duration> window(HubSpotException trouble) {
    return trouble instanceof RateLimitedException limited
        ? limited.retryAfter()
        : Optional.empty();
  }

  private static Answered answered(Reply reply, Optional<Duration> pause) {
    return new Answered(
        reply.status(),
        number(reply, "x-hubspot-ratelimit-max"),
        number(reply, "x-hubspot-ratelimit-remaining"),
        pause);
  }

  private static OptionalInt number(Reply reply, String header) {
    return reply
        .header(header)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }
}
