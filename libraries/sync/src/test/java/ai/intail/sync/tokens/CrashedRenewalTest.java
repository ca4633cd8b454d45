package ai.intail.sync.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.Transport;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.Crashes;
import ai.intail.sync.Crashes.Crash;
import ai.intail.sync.Crashes.Moment;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that dies at any port call of a renewal.
class CrashedRenewalTest {

  @ParameterizedTest(name = "refresh tokens {0}, crash {1}")
  @CsvSource({
    "THE_SAME, BEFORE_ITS_EFFECT",
    "THE_SAME, AFTER_ITS_EFFECT",
    "NEW_ONES, BEFORE_ITS_EFFECT",
    "NEW_ONES, AFTER_ITS_EFFECT"
  })
  void afterACrashAtAnyStepTheConnectionWorksOrNeedsThePerson(
      RefreshTokens refreshTokens, Moment moment) {
    int calls = callsOfOneRenewal(refreshTokens);
    assertThat(calls).isGreaterThan(10);
    for (int call = 1; call <= calls; call++) {
      // given
      var on = new TokenFixture(refreshTokens);
      on.hub.passes(Hub.TOKEN_LIFE);
      var crashes = Crashes.at(call, moment);
      var step = refreshTokens + " " + moment + " " + call;
      assertThatThrownBy(() -> renew(on, crashes)).as(step).isInstanceOf(Crash.class);
      boolean answered = on.refreshes() > 0;
      boolean named = on.stored().grantNumber() > on.connection.grantNumber();
      // when
      on.hub.passes(TokenLease.LENGTH);
      // then
      boolean lost = answered && !named && refreshTokens == RefreshTokens.NEW_ONES;
      if (lost) {
        needsThePerson(on, step);
      } else {
        assertThat(on.current(on.tokens(2))).as(step).isEqualTo(on.grant().access());
        assertThat(on.stored().status()).as(step).isEqualTo(Connection.Status.ACTIVE);
      }
      nothingIsLeftBehind(on, step);
    }
  }

  private static int callsOfOneRenewal(RefreshTokens refreshTokens) {
    var on = new TokenFixture(refreshTokens);
    on.hub.passes(Hub.TOKEN_LIFE);
    var counted = Crashes.never();
    renew(on, counted);
    return counted.calls().size();
  }

  private static void renew(TokenFixture on, Crashes crashes) {
    var hubSpot = on.hub.hubSpot(crashes.port(Transport.class, on.hub.transport()));
    var tokens = on.tokens(1, crashes.ports(on.hub.ports), hubSpot, AppSecrets.of(Hub.app()));
    var _ = on.current(tokens);
  }

  /// Says so, and goes on saying so without asking HubSpot again.
  private static void needsThePerson(TokenFixture on, String step) {
    assertThatThrownBy(() -> on.current(on.tokens(2)))
        .as(step)
        .isInstanceOf(NeedsReconnectException.class);
    long asked = on.refreshes();
    assertThatThrownBy(() -> on.current(on.tokens(3)))
        .as(step)
        .isInstanceOf(NeedsReconnectException.class);
    assertThat(on.refreshes()).as(step).isEqualTo(asked);
    assertThat(on.stored().status()).as(step).isEqualTo(Connection.Status.NEEDS_RECONNECT);
  }

  private static void nothingIsLeftBehind(TokenFixture on, String step) {
    on.hub.passes(Duration.ofHours(2));
    on.orphanSecrets().sweep(on.hub.deadline());
    assertThat(on.hub.ports.vault().find(on.hub.id()).orElseThrow().numbers())
        .as(step)
        .containsExactly(on.stored().grantNumber());
    assertThat(on.grant()).as(step).isNotNull();
  }
}
