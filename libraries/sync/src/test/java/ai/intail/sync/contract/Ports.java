package ai.intail.sync.contract;

import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.ConsentStates;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.Invitations;
import ai.intail.sync.connect.PropertyChecks;
import ai.intail.sync.connect.Retentions;
import ai.intail.sync.connect.SessionNumbers;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.ChangeQueue;
import ai.intail.sync.enrich.CompanyMemory;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.erase.HubStores;
import ai.intail.sync.erase.Merges;
import ai.intail.sync.erase.Receipts;
import ai.intail.sync.leads.LeadClaims;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.rate.Backlog;
import ai.intail.sync.rate.CallBudget;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.stop.Stops;
import ai.intail.sync.sweep.Cursors;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.GrantLog;
import ai.intail.sync.tokens.GrantStores;
import ai.intail.sync.tokens.Leases;
import ai.intail.sync.tokens.TokenVault;
import ai.intail.sync.work.Crew;
import ai.intail.sync.work.Positions;
import ai.intail.sync.work.Sleeper;
import java.time.InstantSource;
import java.util.List;

/// One implementation of every port.
public interface Ports {

  InstantSource clock();

  Sleeper sleeper();

  Crew crew();

  CallBudget budget();

  Backlog backlog();

  Reports reports();

  Connections connections();

  ConsentStates consentStates();

  Invitations invitations();

  SessionNumbers sessionNumbers();

  PropertyChecks propertyChecks();

  Cursors cursors();

  Leases leases();

  TokenVault vault();

  GrantLog grantLog();

  /// Where grants are kept.
  default GrantStores grantStores() {
    return new GrantStores(connections(), vault(), leases(), grantLog());
  }

  Stops stops();

  KeptMessages kept();

  Positions positions();

  Marks marks();

  ValueLedger ledger();

  CompanyMemory companies();

  Suppression suppression();

  ProfileStore profiles();

  LeadClaims claims();

  Runs runs();

  ChangeQueue changes();

  SweepQueue sweeps();

  Merges merges();

  Retentions retentions();

  Departures departures();

  Receipts receipts();

  HubStores hubStores();

  /// Takes what can be received now off the changes queue.
  List<ChangeMessage> receiveChanges();

  /// Takes what can be received now off the sweeps queue.
  List<SweepMessage> receiveSweeps();
}
