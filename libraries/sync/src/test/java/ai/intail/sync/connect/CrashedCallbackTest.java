package ai.intail.sync.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubAccount;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.Crashes;
import ai.intail.sync.Crashes.Crash;
import ai.intail.sync.Crashes.Moment;
import ai.intail.sync.Hub;
import ai.intail.sync.memory.RecordedAlarms;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.NeedsReconnectException;
import ai.intail.sync.tokens.OrphanSecrets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The process that takes the callback dies at each of its port calls in turn.
class CrashedCallbackTest {

  /// No lease, consent or call of the dead process lasts so long.
  private static final Duration A_WHILE = Duration.ofMinutes(11);

  private static Hub hub() {
    return new Hub(SimulatorSettings.defaults().with(RefreshTokens.NEW_ONES));
  }

  private static int callsOfOneCallback(Hub hub) {
    var counted = Crashes.never();
    var on = new Connecting(hub, counted);
    var callback = on.consent(new Aim.Connect(), Connecting.ADMIN, "allow");
    int before = counted.calls().size();
    on.complete(callback, Connecting.BROWSER);
    return counted.calls().size() - before;
  }

  /// Begins a consent, and dies at the n-th call of its callback.
  private static void crash(Hub hub, int call, Moment moment) {
    var begun = new Connecting(hub);
    var callback = begun.consent(new Aim.Connect(), Connecting.ADMIN, "allow");
    var dying = new Connecting(hub, Crashes.at(call, moment));
    assertThatThrownBy(() -> dying.complete(callback, Connecting.BROWSER))
        .as("%s %d", moment, call)
        .isInstanceOf(Crash.class);
  }

  private static AccessTokens tokens(Hub hub) {
    return new AccessTokens(
        hub.access(),
        AppSecrets.of(Hub.app()),
        hub.ports.grantStores(),
        new RecordedAlarms(),
        hub.ports.sleeper(),
        hub.ports.clock(),
        new Random(8));
  }

  private static AccessToken token(Hub hub) {
    var connection = hub.ports.connections().find(hub.id()).orElseThrow();
    return tokens(hub).of(connection, hub.deadline()).current();
  }

  private static HubAccount account(Hub hub) {
    var connection = hub.ports.connections().find(hub.id()).orElseThrow();
    return hub.access()
        .open(
            hub.id(), tokens(hub).of(connection, hub.deadline()), Urgency.CONSOLE, hub.deadline());
  }

  private static void sweepOrphans(Hub hub) {
    hub.passes(Duration.ofHours(2));
    new OrphanSecrets(
            hub.ports.grantStores(),
            hub.ports.departures(),
            hub.ports.positions(),
            hub.ports.sleeper(),
            hub.ports.clock(),
            new Random(9))
        .sweep(hub.deadline());
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aNewHubIsConnectedByTheNextTryWhereverTheFirstDied(Moment moment) {
    int calls = callsOfOneCallback(hub());
    assertThat(calls).isGreaterThan(15);
    for (int call = 1; call <= calls; call++) {
      var step = moment + " " + call;
      // given
      var hub = hub();
      crash(hub, call, moment);
      hub.passes(A_WHILE);
      // when
      var result = new Connecting(hub).allow(new Aim.Connect(), Connecting.ADMIN);
      // then
      assertThat(result).as(step).isInstanceOf(ConnectResult.Connected.class);
      assertThat(account(hub).details().hub()).as(step).isEqualTo(hub.id());
      assertThat(hub.account.contactProperties().stream().filter(one -> !one.hubspotDefined()))
          .as(step)
          .hasSize(36);
      assertThat(hub.ports.propertyChecks().find(hub.id()).orElseThrow().isReady())
          .as(step)
          .isTrue();
      sweepOrphans(hub);
      assertThat(hub.ports.vault().find(hub.id()).orElseThrow().numbers())
          .as(step)
          .containsExactly(hub.ports.connections().find(hub.id()).orElseThrow().grantNumber());
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void ofATryThatNobodyRepeatsNoSecretIsLeftWithoutAConnection(Moment moment) {
    int calls = callsOfOneCallback(hub());
    for (int call = 1; call <= calls; call++) {
      var step = moment + " " + call;
      var hub = hub();
      crash(hub, call, moment);

      sweepOrphans(hub);

      var connection = hub.ports.connections().find(hub.id());
      if (connection.isEmpty()) {
        assertThat(hub.ports.vault().find(hub.id())).as(step).isEmpty();
      } else {
        assertThat(token(hub)).as(step).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aConnectedHubWorksOrSaysThatItNeedsThePersonWhereverAReconnectDied(Moment moment) {
    var counted = hub();
    new Connecting(counted).allow(new Aim.Connect(), Connecting.ADMIN);
    int calls = callsOfOneCallback(counted);
    for (int call = 1; call <= calls; call++) {
      var step = moment + " " + call;
      // given
      var hub = hub();
      new Connecting(hub).allow(new Aim.Connect(), Connecting.ADMIN);
      crash(hub, call, moment);
      hub.passes(A_WHILE.plus(Hub.TOKEN_LIFE));
      // then
      if (!works(hub)) {
        assertThat(hub.ports.connections().find(hub.id()).orElseThrow().status())
            .as(step)
            .isEqualTo(Connection.Status.NEEDS_RECONNECT);
      }
      new Connecting(hub).allow(new Aim.Connect(), Connecting.ADMIN);
      assertThat(works(hub)).as(step).isTrue();
    }
  }

  private static boolean works(Hub hub) {
    try {
      return account(hub).details().hub().equals(hub.id());
    } catch (NeedsReconnectException ended) {
      return false;
    }
  }

  @Test
  void aBotUsersLinkServesUntilTheConnectionStands() {
    var bot = new SimulatedUser(902, "bot@portal.example");
    for (int call = 1; call <= 20; call++) {
      // given
      var hub = hub();
      hub.account.addUser(bot);
      var on = new Connecting(hub);
      var result = on.invitations.invite(Inviter.ofBrowser("asker"), bot.email());
      var invitation = ((BotInvitations.Result.Invited) result).invitation();
      var aim = new Aim.ConnectBot(invitation.inviter(), invitation.digest());
      var callback = on.consent(aim, bot.email(), "allow");
      var dying = new Connecting(hub, Crashes.at(call, Moment.AFTER_ITS_EFFECT));
      assertThatThrownBy(() -> dying.complete(callback, Connecting.BROWSER))
          .isInstanceOf(Crash.class);
      hub.passes(A_WHILE);
      // then
      assertThat(new Connecting(hub).allow(aim, bot.email()))
          .as("call %d", call)
          .isInstanceOf(ConnectResult.Connected.class);
    }
  }
}
