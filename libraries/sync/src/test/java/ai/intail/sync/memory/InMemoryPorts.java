package ai.intail.sync.memory;

import ai.intail.sync.contract.Ports;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.work.Crew;
import java.time.Instant;
import java.util.List;

/// All ports, under a virtual clock.
public final class InMemoryPorts implements Ports {

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-06-30T12:00:00Z"));
  private final InMemoryCallBudget budget = new InMemoryCallBudget();
  private final InMemoryBacklog backlog = new InMemoryBacklog();
  private final InMemoryReports reports = new InMemoryReports();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryConsentStates consentStates = new InMemoryConsentStates();
  private final InMemoryInvitations invitations = new InMemoryInvitations();
  private final InMemorySessionNumbers sessionNumbers = new InMemorySessionNumbers();
  private final InMemoryPropertyChecks propertyChecks = new InMemoryPropertyChecks();
  private final InMemoryCursors cursors = new InMemoryCursors();
  private final InMemoryLeases leases = new InMemoryLeases();
  private final InMemoryTokenVault vault = new InMemoryTokenVault(clock);
  private final InMemoryGrantLog grantLog = new InMemoryGrantLog();
  private final InMemoryStops stops = new InMemoryStops();
  private final InMemoryKeptMessages kept = new InMemoryKeptMessages();
  private final InMemoryPositions positions = new InMemoryPositions();
  private final InMemoryMarks marks = new InMemoryMarks();
  private final InMemoryValueLedger ledger = new InMemoryValueLedger();
  private final InMemoryCompanyMemory companies = new InMemoryCompanyMemory();
  private final InMemorySuppression suppression = new InMemorySuppression();
  private final InMemoryProfileStore profiles = new InMemoryProfileStore();
  private final InMemoryLeadClaims claims = new InMemoryLeadClaims();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryChangeQueue changes = new InMemoryChangeQueue(clock);
  private final InMemorySweepQueue sweeps = new InMemorySweepQueue(clock);
  private final InMemoryMerges merges = new InMemoryMerges();
  private final InMemoryRetentions retentions = new InMemoryRetentions();
  private final InMemoryDepartures departures = new InMemoryDepartures();
  private final InMemoryReceipts receipts = new InMemoryReceipts();
  private final InMemoryHubStores hubStores = new InMemoryHubStores(this);

  @Override
  public VirtualClock clock() {
    return clock;
  }

  @Override
  public VirtualClock sleeper() {
    return clock;
  }

  @Override
  public Crew crew() {
    return Crew.alone();
  }

  @Override
  public InMemoryCallBudget budget() {
    return budget;
  }

  @Override
  public InMemoryBacklog backlog() {
    return backlog;
  }

  @Override
  public InMemoryReports reports() {
    return reports;
  }

  @Override
  public InMemoryConnections connections() {
    return connections;
  }

  @Override
  public InMemoryConsentStates consentStates() {
    return consentStates;
  }

  @Override
  public InMemoryInvitations invitations() {
    return invitations;
  }

  @Override
  public InMemorySessionNumbers sessionNumbers() {
    return sessionNumbers;
  }

  @Override
  public InMemoryPropertyChecks propertyChecks() {
    return propertyChecks;
  }

  @Override
  public InMemoryCursors cursors() {
    return cursors;
  }

  @Override
  public InMemoryLeases leases() {
    return leases;
  }

  @Override
  public InMemoryTokenVault vault() {
    return vault;
  }

  @Override
  public InMemoryGrantLog grantLog() {
    return grantLog;
  }

  @Override
  public InMemoryStops stops() {
    return stops;
  }

  @Override
  public InMemoryKeptMessages kept() {
    return kept;
  }

  @Override
  public InMemoryPositions positions() {
    return positions;
  }

  @Override
  public InMemoryMarks marks() {
    return marks;
  }

  @Override
  public InMemoryValueLedger ledger() {
    return ledger;
  }

  @Override
  public InMemoryCompanyMemory companies() {
    return companies;
  }

  @Override
  public InMemorySuppression suppression() {
    return suppression;
  }

  @Override
  public InMemoryProfileStore profiles() {
    return profiles;
  }

  @Override
  public InMemoryLeadClaims claims() {
    return claims;
  }

  @Override
  public InMemoryRuns runs() {
    return runs;
  }

  @Override
  public InMemoryChangeQueue changes() {
    return changes;
  }

  @Override
  public InMemorySweepQueue sweeps() {
    return sweeps;
  }

  @Override
  public InMemoryMerges merges() {
    return merges;
  }

  @Override
  public InMemoryRetentions retentions() {
    return retentions;
  }

  @Override
  public InMemoryDepartures departures() {
    return departures;
  }

  @Override
  public InMemoryReceipts receipts() {
    return receipts;
  }

  @Override
  public InMemoryHubStores hubStores() {
    return hubStores;
  }

  @Override
  public List<ChangeMessage> receiveChanges() {
    return changes.received().take();
  }

  @Override
  public List<SweepMessage> receiveSweeps() {
    return sweeps.received().take();
  }
}
