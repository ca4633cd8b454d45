package ai.intail.hubspot;

import ai.intail.hubspot.Call.Repeat;
import ai.intail.hubspot.Pacer.Answered;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
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

  /// Back-off before the second attempt; doubled with each, drawn from zero to it.
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);

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
  private final RandomGenerator random;
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
    this.random = random;
    this.tokens = tokens;
    this.pacer = pacer;
    this.deadline = deadline;
  }

  /// @throws HubSpotException if HubSpot did not fulfil the call
  Reply send(Call call) {
    var token = tokens.map(TokenSupplier::current);
    boolean renewed = false;
    var notBefore = Instant.MIN;
    for (int attempt = 1; ; attempt++) {
      pacer.await(call.kind(), notBefore, deadline);
      HubSpotException trouble;
      Repeat safe;
      try {
        var reply = transport.send(request(call, token));
        pacer.answered(call.kind(), answered(reply));
        if (reply.status() < 300) {
          return reply;
        }
        if (reply.status() == UNAUTHORIZED && token.isPresent() && !renewed) {
          renewed = true;
          token = Optional.of(tokens.orElseThrow().renewedAfter(token.get()));
          attempt--;
          continue;
        }
        trouble = refused(reply);
        safe = takenUp(reply) ? Repeat.ALWAYS : Repeat.IF_NOT_TAKEN_UP;
      } catch (IOException lost) {
        trouble = lost(lost);
        safe = Repeat.ALWAYS;
      }
      var pause = pause(trouble, attempt);
      boolean helps = attempt < ATTEMPTS && pause.isPresent();
      if (!helps || (safe == Repeat.ALWAYS && call.repeatable() != Repeat.ALWAYS)) {
        throw trouble;
      }
      notBefore = clock.instant().plus(pause.get());
      if (notBefore.isAfter(deadline)) {
        throw trouble;
      }
    }
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

  /// Whether the call may have taken effect although the answer says no.
  private static boolean takenUp(Reply reply) {
    return reply.status() >= SERVER_ERROR && reply.status() != 503;
  }

  /// The one place where statuses turn into meaning.
  private HubSpotException refused(Reply reply) {
    var refusal = Refusal.of(reply);
    if (tokens.isEmpty()) {
      return OAuthErrors.of(refusal, retryAfter(reply, refusal));
    }
    return switch (reply.status()) {
      case UNAUTHORIZED -> new AuthenticationException(refusal);
      case FORBIDDEN -> new MissingScopesException(refusal);
      case NOT_FOUND -> new NotFoundException(refusal);
      case CONFLICT -> new ConflictException(refusal);
      case TOO_MANY -> new RateLimitedException(refusal, retryAfter(reply, refusal));
      case LOCKED, MOVING -> new UnavailableException(refusal, retryAfter(reply, refusal));
      default ->
          reply.status() >= SERVER_ERROR
              ? new UnavailableException(refusal, retryAfter(reply, refusal))
              : new ValidationException(refusal);
    };
  }

  private static HubSpotException lost(IOException cause) {
    var trouble = new UnavailableException(Refusal.none(), Optional.empty());
    trouble.initCause(cause);
    return trouble;
  }

  private Optional<Duration> pause(HubSpotException trouble, int attempt) {
    return switch (trouble) {
      case RateLimitedException limited ->
          Optional.of(limited.retryAfter().orElseGet(() -> backOff(attempt)));
      case UnavailableException away ->
          Optional.of(away.retryAfter().orElseGet(() -> backOff(attempt)));
      default -> Optional.empty();
    };
  }

  private Duration backOff(int attempt) {
    long most = FIRST_BACK_OFF.toMillis() << (attempt - 1);
    return Duration.ofMillis(random.nextLong(most) + 1);
  }

  private static Answered answered(Reply reply) {
    var wait =
        reply.status() == TOO_MANY || reply.status() == MOVING
            ? retryAfter(reply, Refusal.of(reply))
            : Optional.<Duration>empty();
    return new Answered(
        reply.status(),
        number(reply, "x-hubspot-ratelimit-max"),
        number(reply, "x-hubspot-ratelimit-remaining"),
        wait);
  }

  private static OptionalInt number(Reply reply, String header) {
    return reply
        .header(header)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  /// `Retry-After` in seconds; a 429 without it says by its policy how long its window is.
  private static Optional<Duration> retryAfter(Reply reply, Refusal refusal) {
    var told =
        reply
            .header("retry-after")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    if (told.isPresent() || reply.status() != TOO_MANY) {
      return told;
    }
    return refusal
        .policy()
        .flatMap(
            policy ->
                switch (policy) {
                  case "TEN_SECONDLY_ROLLING" -> Optional.of(Duration.ofSeconds(10));
                  case "SECONDLY" -> Optional.of(Duration.ofSeconds(1));
                  default -> Optional.empty();
                });
  }
}
