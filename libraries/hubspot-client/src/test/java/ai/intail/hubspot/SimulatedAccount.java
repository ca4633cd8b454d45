package ai.intail.hubspot;

import ai.intail.simulator.CallRecord;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.behaviour.Switch.ListCursors;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// An account of a simulator under a clock that moves only when a call waits.
final class SimulatedAccount implements Pacer {

  static final URI API = URI.create("https://api.hubapi.com");

  static final Set<String> SCOPES =
      Set.of(
          "oauth",
          "crm.lists.read",
          "crm.lists.write",
          "crm.objects.contacts.read",
          "crm.objects.contacts.write",
          "crm.schemas.contacts.read",
          "crm.schemas.contacts.write",
          "crm.objects.companies.read",
          "crm.objects.owners.read");

  private static final Instant BEGIN = Instant.parse("2026-06-30T12:00:00Z");

  private Instant now = BEGIN;
  private int attempts;
  final Simulator simulator;
  final SimulatedHub hub;
  final HubSpot hubSpot;

  SimulatedAccount() {
    this(ListCursors.RECORD);
  }

  SimulatedAccount(ListCursors cursors) {
    simulator = new Simulator(SimulatorSettings.defaults().withClock(() -> now).with(cursors));
    hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    hubSpot = new HubSpot(API, new SimulatorTransport(simulator), () -> now, new Random(1));
  }

  HubAccount account() {
    return account(SCOPES);
  }

  HubAccount account(Set<String> scopes) {
    return account(TokenSupplier.of(new AccessToken(hub.issueToken(scopes))));
  }

  HubAccount account(TokenSupplier tokens) {
    return hubSpot.account(tokens, this, deadline());
  }

  Instant deadline() {
    return BEGIN.plus(Duration.ofMinutes(4));
  }

  @Override
  public void await(CallKind kind, Instant notBefore, Instant deadline) {
    attempts++;
    if (notBefore.isAfter(now)) {
      now = notBefore;
    }
  }

  @Override
  public void answered(CallKind kind, Answered answer) {}

  /// How often a call was sent, repeats included.
  int attempts() {
    return attempts;
  }

  Duration waited() {
    return Duration.between(BEGIN, now);
  }

  List<Integer> statuses() {
    return hub.calls().stream().map(CallRecord::status).toList();
  }
}
