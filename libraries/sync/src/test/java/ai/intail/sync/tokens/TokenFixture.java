package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubSpot;
import ai.intail.simulator.CallRecord;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.Hub;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.contract.Ports;
import ai.intail.sync.memory.RecordedAlarms;
import java.util.Random;

/// A connected hub and execution environments that need its tokens.
final class TokenFixture {

  final Hub hub;
  final RecordedAlarms alarms = new RecordedAlarms();
  final Connection connection;

  TokenFixture(RefreshTokens refreshTokens) {
    this.hub = new Hub(SimulatorSettings.defaults().with(refreshTokens));
    this.connection = hub.connect();
  }

  static TokenFixture rotating() {
    return new TokenFixture(RefreshTokens.NEW_ONES);
  }

  /// As one execution environment holds them.
  AccessTokens tokens(long seed) {
    return tokens(seed, hub.ports, hub.hubSpot, AppSecrets.of(Hub.app()));
  }

  AccessTokens tokens(long seed, HubSpot hubSpot) {
    return tokens(seed, hub.ports, hubSpot, AppSecrets.of(Hub.app()));
  }

  AccessTokens tokens(long seed, Ports ports, HubSpot hubSpot, AppSecrets app) {
    return new AccessTokens(
        hub.access(hubSpot),
        app,
        ports.grantStores(),
        alarms,
        _ -> Thread.onSpinWait(), // Who waits does not make time pass for who holds the lease.
        hub.ports.clock(),
        new Random(seed));
  }

  AccessToken current(AccessTokens tokens) {
    return tokens.of(stored(), hub.deadline()).current();
  }

  Connection stored() {
    return hub.ports.connections().find(hub.id()).orElseThrow();
  }

  /// The tokens that everybody reads.
  StoredGrant grant() {
    return hub.ports.vault().read(hub.id(), stored().grantVersion()).orElseThrow();
  }

  OrphanSecrets orphanSecrets() {
    return new OrphanSecrets(
        hub.ports.grantStores(),
        hub.ports.departures(),
        hub.ports.positions(),
        hub.ports.sleeper(),
        hub.ports.clock(),
        new Random(9));
  }

  long refreshes() {
    return hub.simulator.strayCalls().stream()
        .map(CallRecord::path)
        .filter(path -> path.endsWith("/token"))
        .count();
  }
}
