package ai.intail.sync.enrich;

import ai.intail.hubspot.HubAccount;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.OptionalScope;
import ai.intail.sync.report.Report;
import java.time.Instant;

/// With whom and for what a round works.
///
/// @param deadline of the invocation
record Session(Connection connection, Report report, HubAccount account, Instant deadline) {

  boolean mayReadCompanies() {
    return connection.scopes().contains(OptionalScope.READ_COMPANIES.scope());
  }

  boolean mayReadOwners() {
    return connection.scopes().contains(OptionalScope.READ_OWNERS.scope());
  }
}
