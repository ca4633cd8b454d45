package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent again, when, and what it comes to in the end.
class RetryTest {

  private static final String NO_OWNERS = "{\"results\":[]}";
  private static final String CREATED =
      "{\"results\":[{\"id\":\"7\",\"objectWriteTraceId\":\"t1\"}]}";
  private static final List<NewContact> ONE =
      List.of(new NewContact("t1", Map.of("email", "new@acme.example")));

  private final ScriptedAccount scripted = new ScriptedAccount();

  private List<Owner> owners() {
    return scripted.account().owners().all();
  }

  private Map<String, ItemResult> create() {
    return scripted.account().contactWrites().create(ONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 599, 423, 477, 429})
  void troubleThatPassesIsTriedAgain(int status) {
    scripted.answers(status, "").answers(status, "{}").answers(200, NO_OWNERS);

    assertThat(owners()).isEmpty();

    assertThat(scripted.requests).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404, 405, 409, 414, 415})
  void aRefusalIsNotTriedAgain(int status) {
    scripted.answers(status, "{}");

    assertThatThrownBy(this::owners)
        .isInstanceOf(HubSpotException.class)
        .hasNoSuppressedExceptions();
  }

  @Test
  void aPageOfTheEdgeIsTroubleThatPasses() {
    scripted.answers(502, "<html><h1>Bad gateway</h1></html>").answers(200, NO_OWNERS);

    assertThat(owners()).isEmpty();
  }

  static Stream<IOException> breaks() {
    return Stream.of(
        new IOException("connection reset"),
        new HttpTimeoutException("too late"),
        new ConnectException("refused"),
        new HttpConnectTimeoutException("too late"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void aConnectionThatBreaksIsTriedAgain(IOException how) {
    scripted.breaks(how).answers(200, NO_OWNERS);

    assertThat(owners()).isEmpty();
  }

  @Test
  void fourAttemptsAreEnoughAndTheLastFailureCarriesTheOthers() {
    var reset = new IOException("connection reset");
    scripted.answers(503, "").breaks(reset).answers(429, "{}").answers(500, "");

    var last = catchThrowableOfType(UnavailableException.class, this::owners);

    assertThat(last.status()).isEqualTo(500);
    assertThat(
            Arrays.stream(last.getSuppressed())
                .map(one -> (HubSpotException) one)
                .map(HubSpotException::status))
        .containsExactly(503, 0, 429);
    assertThat(last.getSuppressed()[1]).hasCause(reset);
  }

  @Test
  void theLastAttemptCanStillBeGood() {
    scripted.answers(503, "").answers(503, "").answers(503, "").answers(200, NO_OWNERS);

    assertThat(owners()).isEmpty();
  }

  @Test
  void hubSpotsOwnPauseIsKeptToTheMoment() {
    scripted.answers(429, Map.of("retry-after", "7"), "{}").answers(200, NO_OWNERS);

    owners();

    assertThat(scripted.waited()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aPauseMayBeADate() {
    scripted
        .answers(503, Map.of("retry-after", "Tue, 30 Jun 2026 12:00:20 GMT"), "")
        .answers(200, NO_OWNERS);

    owners();

    assertThat(scripted.waited()).isEqualTo(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "0", "99999999999", "Tue, 30 Jun 2026 11:00:00 GMT"})
  void aPauseThatIsNoneIsReplacedByBackOff(String told) {
    scripted.answers(503, Map.of("retry-after", told), "").answers(200, NO_OWNERS);

    owners();

    assertThat(scripted.waited()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errorType\":\"RATE_LIMIT\",\"policyName\":\"TEN_SECONDLY_ROLLING\"} | TEN_SECONDLY_ROLLING | 10",
        "{\"errorType\":\"RATE_LIMIT\",\"policyName\":\"SECONDLY\"} | SECONDLY | 1",
        "{\"message\":\"You have reached your ten_secondly_rolling limit.\",\"category\":\"RATE_LIMITS\"} | TEN_SECONDLY_ROLLING | 10",
        "{\"message\":\"You have reached your secondly limit.\",\"category\":\"RATE_LIMITS\"} | SECONDLY | 1"
      })
  void aLimitWithoutAPauseWaitsForItsWindowAndALittleMore(String body, String policy, int seconds) {
    scripted.answers(429, body).answers(200, NO_OWNERS);

    owners();

    var window = Duration.ofSeconds(seconds);
    assertThat(scripted.waited()).isBetween(window.plusMillis(1), window.plusSeconds(1));
    assertThat(scripted.told.getFirst().retryAfter()).contains(window);
    scripted.until(Duration.ofMinutes(1));
    for (int i = 0; i < 4; i++) {
      scripted.answers(429, body);
    }
    assertThat(catchThrowableOfType(RateLimitedException.class, this::owners))
        .satisfies(
            limited -> {
              assertThat(limited.policy()).contains(policy);
              assertThat(limited.retryAfter()).contains(window);
            });
  }

  @Test
  void aLimitThatNamesNoPolicyBacksOff() {
    scripted
        .answers(429, "{\"message\":\"…\",\"category\":\"RATE_LIMITS\"}")
        .answers(200, NO_OWNERS);

    owners();

    assertThat(scripted.waited()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    assertThat(scripted.told.getFirst().retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"policyName\":\"DAILY\"}",
        "{\"message\":\"You have reached your daily limit.\"}"
      })
  void theDailyLimitIsNotTriedAgain(String body) {
    scripted.answers(429, body);

    assertThat(catchThrowableOfType(RateLimitedException.class, this::owners).policy())
        .contains(RateLimitedException.DAILY);
  }

  @Test
  void everyAnswerIsToldToThePacerWithItsLimitHeaders() {
    var limits = Map.of("x-hubspot-ratelimit-max", "110", "x-hubspot-ratelimit-remaining", "3");
    scripted
        .answers(429, Map.of("retry-after", "2"), "{}")
        .answers(477, Map.of("retry-after", "5"), "")
        .answers(200, limits, NO_OWNERS);

    owners();

    assertThat(scripted.told.stream().map(Pacer.Answered::status)).containsExactly(429, 477, 200);
    assertThat(scripted.told.get(0).retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(scripted.told.get(1).retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(scripted.told.get(2).max()).isEqualTo(OptionalInt.of(110));
    assertThat(scripted.told.get(2).remaining()).isEqualTo(OptionalInt.of(3));
    assertThat(scripted.told.get(0).max()).isEmpty();
  }

  @Test
  void anAccountThatMovesIsNotWaitedForButThePacerIsTold() {
    scripted.answers(477, Map.of("retry-after", "86400"), "");

    assertThatThrownBy(this::owners)
        .isInstanceOfSatisfying(
            UnavailableException.class,
            moving -> assertThat(moving.retryAfter()).contains(Duration.ofDays(1)));

    assertThat(scripted.told.getFirst().retryAfter()).contains(Duration.ofDays(1));
    assertThat(scripted.waited()).isZero();
  }

  @Test
  void noPauseIsLongerThanADay() {
    scripted.answers(477, Map.of("retry-after", "999999999"), "");

    assertThat(catchThrowableOfType(UnavailableException.class, this::owners).retryAfter())
        .contains(Duration.ofDays(1));
  }

  @Test
  void aLockedRecordIsLeftAloneForTwoSeconds() {
    scripted.answers(423, Map.of("retry-after", "1"), "").answers(423, "").answers(200, NO_OWNERS);

    owners();

    // 2 s, then 2 s and up to 2 s of back-off.
    assertThat(scripted.waited()).isBetween(Duration.ofMillis(4_001), Duration.ofSeconds(6));
  }

  @Test
  void behindAGatewayThatGaveUpAFewSecondsPass() {
    scripted.answers(504, "").answers(200, NO_OWNERS);

    owners();

    assertThat(scripted.waited()).isBetween(Duration.ofMillis(2_001), Duration.ofSeconds(3));
  }

  @Property(tries = 200)
  void backOffIsDrawnFromASpanThatDoubles(@ForAll @IntRange(min = 1, max = 4) int attempt) {
    var away = new UnavailableException(Refusal.ofStatus(500), java.util.Optional.empty());
    var backOff = new BackOff(new java.util.Random(attempt));
    var drawn = new ArrayList<Duration>();

    for (int i = 0; i < 200; i++) {
      drawn.add(backOff.after(away, attempt).orElseThrow());
    }

    var span = Duration.ofMillis(1_000L << (attempt - 1));
    assertThat(drawn).allSatisfy(one -> assertThat(one).isBetween(Duration.ofMillis(1), span));
    // The whole span, from its beginning: that is what "full" jitter means.
    assertThat(drawn).anySatisfy(one -> assertThat(one).isLessThan(span.dividedBy(10)));
    assertThat(drawn)
        .anySatisfy(one -> assertThat(one).isGreaterThan(span.dividedBy(10).multipliedBy(9)));
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "8, 1", "20, 1"})
  void aPauseThatDoesNotFitTheDeadlineIsNotBegun(int pause, int leftBehind) {
    scripted
        .until(Duration.ofSeconds(8))
        .answers(429, Map.of("retry-after", Integer.toString(pause)), "{}");
    if (leftBehind == 3) {
      // A second is left for the call itself.
      scripted.answers(200, NO_OWNERS);
      assertThat(owners()).isEmpty();
      assertThat(scripted.requests.getLast().timeout()).isEqualTo(Duration.ofSeconds(1));
      return;
    }
    assertThat(catchThrowableOfType(RateLimitedException.class, this::owners).retryAfter())
        .contains(Duration.ofSeconds(pause));
    assertThat(scripted.waited()).isZero();
  }

  @Test
  void aCallHasTheTimeThatIsLeftAndNeverMoreThanHalfAMinute() {
    scripted.answers(200, NO_OWNERS).answers(200, NO_OWNERS);

    owners();
    scripted.until(Duration.ofSeconds(12));
    owners();

    assertThat(scripted.requests.stream().map(Request::timeout))
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(12));
  }

  @Test
  void withoutASecondLeftNothingIsSent() {
    scripted.until(Duration.ofMillis(999));

    assertThatThrownBy(this::owners).isInstanceOf(OutOfTimeException.class);

    assertThat(scripted.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504, 520, 522, 524})
  void aCreateThatMayHaveHappenedIsNotSentAgain(int status) {
    scripted.answers(status, "");

    assertThat(create()).containsEntry("t1", new ItemResult.Unsure());
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 521, 523, 525, 526, 423, 477, 429})
  void aCreateThatWasNotTakenUpIsSentAgain(int status) {
    scripted.answers(status, Map.of("retry-after", "3"), "{}").answers(201, CREATED);

    assertThat(create()).containsEntry("t1", new ItemResult.Written(new ContactId(7)));
  }

  @Test
  void aCreateWhoseAnswerWasLostIsNotSentAgain() {
    scripted.breaks(new IOException("connection reset"));

    assertThat(create()).containsEntry("t1", new ItemResult.Unsure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "too late"})
  void aCreateThatWasNeverSentIsSentAgain(String how) {
    scripted
        .breaks(
            how.equals("refused")
                ? new ConnectException(how)
                : new HttpConnectTimeoutException(how))
        .answers(201, CREATED);

    assertThat(create()).containsEntry("t1", new ItemResult.Written(new ContactId(7)));
  }

  @Test
  void anAnswerThatIsTooLongIsNotAskedForAgain() {
    scripted.breaks(new AnswerTooLongException(8));

    assertThatThrownBy(this::owners)
        .isInstanceOf(MalformedAnswerException.class)
        .hasCauseInstanceOf(AnswerTooLongException.class);
  }

  @Test
  void whoIsInterruptedDoesNotTryAgain() {
    scripted.breaks(new IOException("interrupted"));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(this::owners).isInstanceOf(UnavailableException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /// Gives tokens in order, the last one again and again.
  private static final class Renewing implements TokenSupplier {
    private final List<AccessToken> asked = new ArrayList<>();

    @Override
    public AccessToken current() {
      return new AccessToken("old");
    }

    @Override
    public AccessToken renewedAfter(AccessToken refused) {
      asked.add(refused);
      return new AccessToken("fresh");
    }
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndTheCallSentAgain() {
    var tokens = new Renewing();
    scripted.answers(401, "{}").answers(200, NO_OWNERS);

    scripted.account(tokens).owners().all();

    assertThat(tokens.asked).containsExactly(new AccessToken("old"));
    assertThat(scripted.requests.stream().map(one -> one.headers().get("authorization")))
        .containsExactly("Bearer old", "Bearer fresh");
  }

  @Test
  void aTokenThatIsRefusedAgainEndsTheCall() {
    scripted.answers(401, "{}").answers(401, "{\"category\":\"EXPIRED_AUTHENTICATION\"}");

    assertThatThrownBy(() -> scripted.account(new Renewing()).owners().all())
        .isInstanceOf(AuthenticationException.class)
        .satisfies(last -> assertThat(last.getSuppressed()).hasSize(1));
  }

  @Test
  void aRenewalTakesNoneOfTheFourAttempts() {
    scripted
        .answers(503, "")
        .answers(401, "{}")
        .answers(503, "")
        .answers(503, "")
        .answers(200, NO_OWNERS);

    assertThat(scripted.account(new Renewing()).owners().all()).isEmpty();
  }

  @Test
  void aTokenThatCannotBeRenewedEndsTheCallWithTheReason() {
    var revoked =
        new TokenSupplier() {
          @Override
          public AccessToken current() {
            return new AccessToken("old");
          }

          @Override
          public AccessToken renewedAfter(AccessToken refused) {
            throw new GrantRevokedException(Refusal.ofStatus(400));
          }
        };
    scripted.answers(401, "{}");

    assertThatThrownBy(() -> scripted.account(revoked).owners().all())
        .isInstanceOf(GrantRevokedException.class)
        .satisfies(
            last ->
                assertThat(last.getSuppressed())
                    .hasOnlyElementsOfType(AuthenticationException.class));
  }

  @Test
  void aMissingScopeIsNamedAndNotTriedAgain() {
    var simulated = new SimulatedAccount();
    var account = simulated.account(Set.of("oauth"));

    assertThatThrownBy(() -> account.owners().all())
        .isInstanceOfSatisfying(
            MissingScopesException.class,
            missing -> assertThat(missing.scopes()).contains("crm.objects.owners.read"));

    assertThat(simulated.attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "", "99999999999"})
  void aLimitThatIsNoNumberIsNotTold(String max) {
    scripted.answers(200, Map.of("x-hubspot-ratelimit-max", max), NO_OWNERS);

    owners();

    assertThat(scripted.told.getFirst().max()).isEmpty();
  }

  @Test
  void aSecondIsEnoughForACall() {
    scripted.until(Duration.ofSeconds(1)).answers(200, NO_OWNERS);

    assertThat(owners()).isEmpty();
  }
}
