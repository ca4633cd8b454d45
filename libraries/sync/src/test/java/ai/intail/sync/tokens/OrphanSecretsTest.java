package ai.intail.sync.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a crash left in the vault goes; what anyone reads or may still name stays.
class OrphanSecretsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final TokenFixture on = TokenFixture.rotating();
  private final Hub hub = on.hub;
  private final HubId neverConnected = new HubId(7_777);

  private void put(HubId id, long number) {
    hub.ports
        .vault()
        .put(
            id,
            number,
            new StoredGrant(
                new AccessToken("access-" + number),
                new RefreshToken("refresh-" + number),
                hub.now(),
                hub.now().plus(Hub.TOKEN_LIFE)));
  }

  private int sweep() {
    return on.orphanSecrets().sweep(hub.deadline());
  }

  @Test
  void aSecretThatNoConnectionNamesGoes() {
    put(neverConnected, 1);
    hub.passes(HOUR.plusSeconds(1));

    assertThat(sweep()).isEqualTo(1);

    assertThat(hub.ports.vault().find(neverConnected)).isEmpty();
    assertThat(on.grant()).isNotNull();
  }

  @Test
  void whatMayStillBeNamedStays() {
    put(neverConnected, 1);
    put(hub.id(), on.connection.grantNumber() + 1);
    hub.passes(HOUR.minusSeconds(1));

    assertThat(sweep()).isZero();

    assertThat(hub.ports.vault().find(neverConnected)).isPresent();
    assertThat(hub.ports.vault().find(hub.id()).orElseThrow().numbers()).hasSize(2);
  }

  @Test
  void versionsThatTheConnectionDoesNotNameGoAndTheNamedOneStays() {
    put(hub.id(), on.connection.grantNumber() + 1);
    put(hub.id(), on.connection.grantNumber() + 2);
    hub.passes(HOUR.plusSeconds(1));

    assertThat(sweep()).isEqualTo(1);

    assertThat(hub.ports.vault().find(hub.id()).orElseThrow().numbers())
        .containsExactly(on.connection.grantNumber());
    assertThat(on.grant()).isNotNull();
  }

  @Test
  void whileSomebodyHoldsTheLeaseItIsLeftToTheNextTime() {
    put(neverConnected, 1);
    hub.passes(HOUR.plusSeconds(1));
    var now = hub.now();
    hub.ports.leases().take("token#" + neverConnected, "somebody", now.plusSeconds(8), now);

    assertThat(sweep()).isZero();
    assertThat(hub.ports.vault().find(neverConnected)).isPresent();

    hub.passes(HOUR);
    assertThat(sweep()).isEqualTo(1);
    assertThat(hub.ports.vault().find(neverConnected)).isEmpty();
  }

  @Test
  void theTokensOfAConnectionThatNeedsAPersonStay() {
    hub.ports
        .connections()
        .mark(hub.id(), on.connection.grantNumber(), Connection.Status.NEEDS_RECONNECT);
    hub.passes(HOUR.multipliedBy(2));

    assertThat(sweep()).isZero();
    assertThat(on.grant()).isNotNull();
  }

  @Test
  void theSecretOfADisconnectedHubGoes() {
    hub.ports
        .connections()
        .mark(hub.id(), on.connection.grantNumber(), Connection.Status.DISCONNECTED);
    hub.passes(HOUR.multipliedBy(2));

    assertThat(sweep()).isEqualTo(1);
    assertThat(hub.ports.vault().find(hub.id())).isEmpty();
  }

  @Test
  void itLooksOnceAnHour() {
    sweep();
    put(neverConnected, 1);
    hub.passes(HOUR.minusSeconds(1));
    assertThat(sweep()).isZero();

    hub.passes(Duration.ofSeconds(2));
    assertThat(sweep()).isEqualTo(1);
  }

  @Test
  void itEndsInTimeAndGoesOnThereTheNextTime() {
    // given: more than one page, each taking so long that there is time for one
    for (int i = 1; i <= 150; i++) {
      put(new HubId(10_000 + i), 1);
    }
    hub.passes(HOUR.plusSeconds(1));
    // when
    int first = slow().sweep(hub.now().plusSeconds(25));
    hub.passes(HOUR);
    int second = slow().sweep(hub.now().plusSeconds(25));
    // then
    assertThat(first).isBetween(90, 100);
    assertThat(first + second).isEqualTo(150);
  }

  private OrphanSecrets slow() {
    var stores = hub.ports.grantStores();
    var vault =
        (TokenVault)
            Proxy.newProxyInstance(
                TokenVault.class.getClassLoader(),
                new Class<?>[] {TokenVault.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("page")) {
                    hub.passes(Duration.ofSeconds(20));
                  }
                  return method.invoke(stores.vault(), arguments);
                });
    return new OrphanSecrets(
        new GrantStores(stores.connections(), vault, stores.leases(), stores.log()),
        hub.ports.departures(),
        hub.ports.positions(),
        hub.ports.sleeper(),
        hub.ports.clock(),
        new Random(9));
  }
}
