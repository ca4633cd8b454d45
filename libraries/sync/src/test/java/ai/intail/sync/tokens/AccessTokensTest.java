package ai.intail.sync.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.AccessToken;
import ai.intail.simulator.CallRecord;
import ai.intail.simulator.Fault;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.memory.RecordedAlarms;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One renewal at a time, and the newest grant is what everybody reads.
class AccessTokensTest {

  private final Hub hub = new Hub();
  private final Connection connection = hub.connect();

  /// As one execution environment holds them.
  private AccessTokens tokens(long seed) {
    return new AccessTokens(
        hub.access(),
        AppSecrets.of(Hub.app()),
        hub.ports.grantStores(),
        new RecordedAlarms(),
        _ -> Thread.onSpinWait(), // Who waits does not make time pass for who holds the lease.
        hub.ports.clock(),
        new Random(seed));
  }

  private AccessToken current(AccessTokens tokens) {
    return tokens.of(stored(), hub.deadline()).current();
  }

  private Connection stored() {
    return hub.ports.connections().find(hub.id()).orElseThrow();
  }

  private long refreshes() {
    return hub.simulator.strayCalls().stream()
        .map(CallRecord::path)
        .filter(path -> path.endsWith("/token"))
        .count();
  }

  @Test
  void aTokenThatIsGoodIsNotRenewed() {
    current(tokens(1));

    assertThat(refreshes()).isZero();
  }

  @Test
  void aTokenIsRenewedShortlyBeforeItEnds() {
    hub.passes(Hub.TOKEN_LIFE.minusMinutes(1));

    current(tokens(1));

    assertThat(refreshes()).isEqualTo(1);
    assertThat(stored().grantNumber()).isGreaterThan(connection.grantNumber());
  }

  @Test
  void manyWhoNeedOneAtOnceRenewItOnce() {
    // given
    hub.passes(Hub.TOKEN_LIFE);
    // when
    var seen =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> current(tokens(i)))
            .collect(Collectors.toSet());
    // then
    assertThat(seen).hasSize(1);
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void aRefusedTokenIsRenewedAndARenewedOneIsTaken() {
    var one = tokens(1);
    var other = tokens(2);
    var refused = current(one);
    current(other);

    var renewed = one.of(stored(), hub.deadline()).renewedAfter(refused);
    var taken = other.of(stored(), hub.deadline()).renewedAfter(refused);

    assertThat(renewed).isNotEqualTo(refused).isEqualTo(taken);
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void aHolderWhoComesBackLateChangesNothingThatAnyoneReads() {
    // given: a grant that was numbered before a newer one was named
    long late = hub.ports.connections().nextGrantNumber(hub.id());
    hub.passes(Hub.TOKEN_LIFE);
    var newest = current(tokens(1));
    // when
    boolean named = hub.ports.connections().nameGrant(hub.id(), late, "a-late-version");
    // then
    assertThat(named).isFalse();
    assertThat(current(tokens(2))).isEqualTo(newest);
  }

  @Test
  void aGrantThatHubSpotEndedNeedsTheCustomer() {
    hub.account.uninstall();
    hub.passes(Hub.TOKEN_LIFE);

    assertThatThrownBy(() -> current(tokens(1))).isInstanceOf(NeedsReconnectException.class);

    assertThat(stored().status()).isEqualTo(Connection.Status.NEEDS_RECONNECT);
  }

  @Test
  void troubleThatPassesLeavesTheConnectionAsItIs() {
    hub.passes(Hub.TOKEN_LIFE);
    hub.simulator.faults().every(1, "oauth", Fault.status(500));

    assertThatThrownBy(() -> current(tokens(1))).isNotInstanceOf(NeedsReconnectException.class);

    assertThat(stored().status()).isEqualTo(Connection.Status.ACTIVE);
    hub.simulator.faults().clear();
    hub.passes(Duration.ofMinutes(1));
    assertThat(current(tokens(2))).isNotNull();
  }

  @Test
  void everyRenewalIsStoredBeforeItIsUsed() {
    var seen = new HashSet<AccessToken>();
    for (int i = 0; i < 5; i++) {
      hub.passes(Hub.TOKEN_LIFE);
      var token = current(tokens(i));
      seen.add(token);
      assertThat(hub.ports.vault().read(hub.id(), stored().grantVersion()))
          .hasValueSatisfying(grant -> assertThat(grant.access()).isEqualTo(token));
    }
    assertThat(seen).hasSize(5);
  }
}
