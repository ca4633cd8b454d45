package ai.intail.sync.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.tokens.Grants.SignIn;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What becomes of the tokens that people bring.
class GrantsTest {

  private final TokenFixture on = TokenFixture.rotating();
  private final Hub hub = on.hub;
  private final Grants grants =
      new Grants(hub.ports.grantStores(), hub.ports.sleeper(), hub.ports.clock(), new Random(5));

  /// As HubSpot gives it to whoever allows the app again.
  private StoredGrant another() {
    return new StoredGrant(
        new AccessToken(hub.account.issueToken(Hub.scopes())),
        new RefreshToken(hub.account.issueRefreshToken(Hub.scopes())),
        hub.now(),
        hub.now().plus(Hub.TOKEN_LIFE));
  }

  @Test
  void tokensOfTheConnectionsUserBecomeTheConnections() {
    var brought = another();

    var became = grants.signIn(hub.id(), on.connection.userId(), brought, hub.deadline());

    assertThat(became).isEqualTo(SignIn.TAKEN);
    assertThat(on.grant()).isEqualTo(brought);
    assertThat(on.stored().scopes()).isEqualTo(on.connection.scopes());
    assertThat(on.current(on.tokens(1))).isEqualTo(brought.access());
  }

  @Test
  void theSameRefreshTokenOnceMoreIsTakenToo() {
    var first = on.grant();
    var brought =
        new StoredGrant(
            another().access(), first.refresh(), hub.now(), hub.now().plus(Hub.TOKEN_LIFE));

    grants.signIn(hub.id(), on.connection.userId(), brought, hub.deadline());
    hub.passes(Hub.TOKEN_LIFE);

    assertThat(on.current(on.tokens(1))).isEqualTo(on.grant().access());
    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
  }

  @Test
  void tokensOfAnyoneElseAreDroppedUnusedAndNotRevoked() {
    var before = on.stored();
    var brought = another();

    var became = grants.signIn(hub.id(), on.connection.userId() + 1, brought, hub.deadline());

    assertThat(became).isEqualTo(SignIn.DROPPED);
    assertThat(on.stored()).isEqualTo(before);
    assertThat(hub.ports.vault().find(hub.id()).orElseThrow().numbers())
        .containsExactly(before.grantNumber());
    assertThat(hub.simulator.strayCalls()).isEmpty();
  }

  @Test
  void aSignInDuringARenewalThatItMadeImpossibleKeepsTheConnection() {
    // given: the second grant has ended the first, and a renewal found out before it was stored
    hub.account.uninstall();
    hub.passes(Hub.TOKEN_LIFE);
    assertThatThrownBy(() -> on.current(on.tokens(1))).isInstanceOf(NeedsReconnectException.class);
    // when
    grants.signIn(hub.id(), on.connection.userId(), another(), hub.deadline());
    // then
    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
    assertThat(on.current(on.tokens(1))).isEqualTo(on.grant().access());
  }

  @Test
  void signingInConnectsNobody() {
    hub.ports
        .connections()
        .mark(hub.id(), on.stored().grantNumber(), Connection.Status.DISCONNECTED);

    var became = grants.signIn(hub.id(), on.connection.userId(), another(), hub.deadline());

    assertThat(became).isEqualTo(SignIn.DROPPED);
    assertThat(on.stored().status()).isEqualTo(Connection.Status.DISCONNECTED);
  }

  @Test
  void connectingAgainReplacesTheGrantAndTheScopes() {
    var brought = another();

    var connection =
        grants.connect(
            hub.id(), brought, (number, version) -> connection(number, version), hub.deadline());

    assertThat(connection).isEqualTo(on.stored());
    assertThat(connection.userId()).isEqualTo(902);
    assertThat(on.grant()).isEqualTo(brought);
    assertThat(hub.ports.vault().find(hub.id()).orElseThrow().numbers())
        .containsExactly(connection.grantNumber());
  }

  private Connection connection(long number, String version) {
    return new Connection(
        hub.id(),
        Connection.Option.BOT_USER,
        902,
        "bot@portal.example",
        Hub.scopes(),
        Connection.Status.ACTIVE,
        number,
        version,
        "app.hubspot.com",
        hub.now());
  }

  @Test
  void whoComesWhileARenewalIsAtWorkWaitsForItsEnd() {
    // given
    var now = hub.now();
    hub.ports.leases().take("token#" + hub.id(), "somebody", now.plusSeconds(8), now);
    // when
    grants.signIn(hub.id(), on.connection.userId(), another(), hub.deadline());
    // then
    assertThat(Duration.between(now, hub.now()))
        .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
  }

  @Test
  void whoCannotWaitThatLongIsToldSo() {
    var now = hub.now();
    hub.ports.leases().take("token#" + hub.id(), "somebody", now.plusSeconds(8), now);
    var before = on.stored();

    assertThatThrownBy(
            () -> grants.signIn(hub.id(), on.connection.userId(), another(), now.plusSeconds(5)))
        .isInstanceOf(TokenUnavailableException.class);
    assertThat(on.stored()).isEqualTo(before);
  }
}
