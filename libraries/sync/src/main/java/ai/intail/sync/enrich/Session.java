package ai.intail.sync.enrich;

import ai.intail.hubspot.HubAccount;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.report.Report;
import java.time.Instant;

/// With whom and for what a round works.
///
/// @param deadline of the invocation
record Session(Connection connection, Report report, HubAccount account, Instant deadline) {

  private static final String READ_COMPANIES = "crm.objects.companies.read";
  private static final String READ_OWNERS = "crm.objects.owners.read";

  boolean mayReadCompanies() {
    return connection.scopes().contains(READ_COMPANIES);
  }

  boolean mayReadOwners() {
    return connection.scopes().contains(READ_OWNERS);
  }
}
