package ai.intail.sync.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.Transport;
import ai.intail.simulator.Fault;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.Alarms.Alarm;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One renewal at a time, and the newest grant is what everybody reads.
class AccessTokensTest {

  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final TokenFixture on = TokenFixture.rotating();
  private final Hub hub = on.hub;

  @Test
  void aTokenIsRenewedFiveMinutesBeforeItEndsAndNotSooner() {
    hub.passes(Hub.TOKEN_LIFE.minus(MARGIN).minusSeconds(1));
    on.current(on.tokens(1));
    assertThat(on.refreshes()).isZero();

    hub.passes(Duration.ofSeconds(1));
    on.current(on.tokens(1));
    assertThat(on.refreshes()).isEqualTo(1);
    assertThat(on.stored().grantNumber()).isGreaterThan(on.connection.grantNumber());
  }

  @Test
  void aWarmFunctionKeepsATokenUntilFiveMinutesBeforeItsEnd() {
    var warm = on.tokens(1);
    var first = on.current(warm);
    hub.ports.vault().forget(hub.id()); // Nothing can be read any more.

    hub.passes(Hub.TOKEN_LIFE.minus(MARGIN).minusSeconds(1));
    assertThat(on.current(warm)).isEqualTo(first);

    hub.passes(Duration.ofSeconds(1));
    assertThatThrownBy(() -> on.current(warm)).isInstanceOf(TokenUnavailableException.class);
    assertThat(on.alarms.raised()).containsOnly(Alarm.GRANT_MISSING);
  }

  @Test
  void aTokenOfAShortLifeIsRenewedAtHalfOfIt() {
    var now = hub.now();
    var old = on.grant();
    var shortLived =
        new StoredGrant(old.access(), old.refresh(), now, now.plus(Duration.ofMinutes(4)));

    assertThat(shortLived.renewAt()).isEqualTo(now.plus(Duration.ofMinutes(2)));
  }

  @Test
  void manyWhoNeedOneAtOnceRenewItOnce() {
    // given
    hub.passes(Hub.TOKEN_LIFE);
    // when
    var seen =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> on.current(on.tokens(i)))
            .collect(Collectors.toSet());
    // then
    assertThat(seen).hasSize(1);
    assertThat(on.refreshes()).isEqualTo(1);
  }

  @Test
  void ofManyInOneProcessOneAsksForAll() {
    // given
    hub.passes(Hub.TOKEN_LIFE);
    var warm = on.tokens(1);
    // when
    var seen =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(_ -> on.current(warm))
            .collect(Collectors.toSet());
    // then
    assertThat(seen).hasSize(1);
    assertThat(on.refreshes()).isEqualTo(1);
  }

  @Test
  void aRefusedTokenIsRenewedAndARenewedOneIsTaken() {
    var one = on.tokens(1);
    var other = on.tokens(2);
    var refused = on.current(one);
    on.current(other);

    var renewed = one.of(on.stored(), hub.deadline()).renewedAfter(refused);
    var taken = other.of(on.stored(), hub.deadline()).renewedAfter(refused);

    assertThat(renewed).isNotEqualTo(refused).isEqualTo(taken);
    assertThat(on.refreshes()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedAlthoughItWasJustRenewedIsNotRenewedAgain() {
    var supplier = on.tokens(1).of(on.stored(), hub.deadline());
    var renewed = supplier.renewedAfter(supplier.current());

    assertThatThrownBy(() -> supplier.renewedAfter(renewed))
        .isInstanceOf(TokenUnavailableException.class);
    assertThat(on.refreshes()).isEqualTo(1);
    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
  }

  /// The first environment's call to HubSpot is answered while its lease has ended and another has
  /// done the whole work.
  private AccessTokens late(TokenFixture on, List<AccessToken> others) {
    var first = new AtomicBoolean(true);
    Transport slow =
        request -> {
          var reply = on.hub.transport().send(request);
          if (first.getAndSet(false)) {
            on.hub.passes(TokenLease.LENGTH);
            try {
              others.add(on.current(on.tokens(2)));
            } catch (NeedsReconnectException ended) {
              return reply;
            }
          }
          return reply;
        };
    return on.tokens(1, on.hub.hubSpot(slow));
  }

  @Test
  void aHolderWhoComesBackLateChangesNothingThatAnyoneReads() {
    // given
    var on = new TokenFixture(RefreshTokens.THE_SAME);
    on.hub.passes(Hub.TOKEN_LIFE);
    var others = new ArrayList<AccessToken>();
    // when
    var token = on.current(late(on, others));
    // then
    assertThat(others).containsExactly(token);
    assertThat(on.grant().access()).isEqualTo(token);
    assertThat(on.refreshes()).isEqualTo(2);
  }

  @Test
  void aHolderWhoComesBackAfterAPersonWasAskedForChangesNothingEither() {
    on.hub.passes(Hub.TOKEN_LIFE);
    var before = on.grant();

    assertThatThrownBy(() -> on.current(late(on, new ArrayList<>())))
        .isInstanceOf(NeedsReconnectException.class);

    assertThat(on.grant()).isEqualTo(before);
    assertThat(on.stored().status()).isEqualTo(Connection.Status.NEEDS_RECONNECT);
  }

  @Test
  void aGrantThatHubSpotEndedNeedsTheCustomerAndIsAskedForOnce() {
    hub.account.uninstall();
    hub.passes(Hub.TOKEN_LIFE);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> on.current(on.tokens(1)))
          .isInstanceOf(NeedsReconnectException.class);
    }

    assertThat(on.stored().status()).isEqualTo(Connection.Status.NEEDS_RECONNECT);
    assertThat(on.refreshes()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(RefreshTokens.class)
  void anAnswerThatWasLostIsSurvived(RefreshTokens refreshTokens) {
    // given: HubSpot has renewed, and nobody knows
    var on = new TokenFixture(refreshTokens);
    on.hub.passes(Hub.TOKEN_LIFE);
    on.hub.simulator.faults().next("oauth", new Fault.ResetAfterApplying());
    // when
    switch (refreshTokens) {
      // then
      case THE_SAME -> assertThat(on.current(on.tokens(1))).isEqualTo(on.grant().access());
      case NEW_ONES -> {
        assertThatThrownBy(() -> on.current(on.tokens(1)))
            .isInstanceOf(NeedsReconnectException.class);
        assertThat(on.stored().status()).isEqualTo(Connection.Status.NEEDS_RECONNECT);
      }
    }
  }

  @Test
  void troubleThatPassesLeavesTheConnectionAsItIs() {
    hub.passes(Hub.TOKEN_LIFE);
    for (var fault : List.of(Fault.status(500), Fault.status(429), new Fault.Reset())) {
      hub.simulator.faults().every(1, "oauth", fault);

      assertThatThrownBy(() -> on.current(on.tokens(1)))
          .isInstanceOf(TokenUnavailableException.class);

      assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
      hub.simulator.faults().clear();
      hub.passes(Duration.ofMinutes(1));
    }
    assertThat(on.current(on.tokens(2))).isNotNull();
  }

  @Test
  void anAppThatHubSpotRefusesIsAnAlarmAndNoReasonToConnectAgain() {
    hub.passes(Hub.TOKEN_LIFE);
    var wrong = AppSecrets.of(credentials("a wrong one"));

    assertThatThrownBy(() -> on.current(on.tokens(1, hub.ports, hub.hubSpot, wrong)))
        .isInstanceOf(TokenUnavailableException.class);

    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
    assertThat(on.alarms.raised()).containsExactly(Alarm.APP_REFUSED);
  }

  @Test
  void aSecretThatWasChangedWhileTheFunctionWasWarmIsFound() {
    hub.passes(Hub.TOKEN_LIFE);
    var changed =
        new AppSecrets() {
          @Override
          public List<AppCredentials> valid() {
            return List.of(credentials("as it was"));
          }

          @Override
          public List<AppCredentials> lookAgain() {
            return List.of(credentials("not yet in force"), Hub.app());
          }
        };

    assertThat(on.current(on.tokens(1, hub.ports, hub.hubSpot, changed)))
        .isEqualTo(on.grant().access());
    assertThat(on.alarms.raised()).isEmpty();
  }

  private static AppCredentials credentials(String secret) {
    return new AppCredentials(Hub.app().clientId(), secret, Hub.app().redirectUri());
  }

  @Test
  void everyRenewalIsStoredBeforeItIsUsed() {
    var seen = new HashSet<AccessToken>();
    for (int i = 0; i < 5; i++) {
      hub.passes(Hub.TOKEN_LIFE);
      var token = on.current(on.tokens(i));
      seen.add(token);
      assertThat(on.grant().access()).isEqualTo(token);
    }
    assertThat(seen).hasSize(5);
  }

  @Test
  void renewalsAreHeldBackWhenThereWereTooManyWithinADay() {
    // given: HubSpot refuses every token that it gives
    for (int i = 0; i < Renewal.MOST_A_DAY; i++) {
      hub.passes(Duration.ofMinutes(1));
      renewed(i);
    }
    assertThat(on.alarms.raised()).isEmpty();
    // when
    assertThatThrownBy(() -> renewed(99)).isInstanceOf(RenewalsHeldBackException.class);
    // then
    assertThat(on.alarms.raised()).containsExactly(Alarm.TOO_MANY_GRANTS);
    assertThat(on.refreshes()).isEqualTo(Renewal.MOST_A_DAY);
    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);

    // when the first of them are a day old
    hub.passes(Duration.ofDays(1).minusMinutes(70));
    // then
    renewed(100);
    assertThat(on.refreshes()).isEqualTo(Renewal.MOST_A_DAY + 1);
  }

  private void renewed(int seed) {
    on.tokens(seed).of(on.stored(), hub.deadline()).renewedAfter(on.grant().access());
  }
}
