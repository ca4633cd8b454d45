package ai.intail.sync.memory;

import ai.intail.sync.contract.BacklogContract;
import ai.intail.sync.contract.CallBudgetContract;
import ai.intail.sync.contract.CompanyMemoryContract;
import ai.intail.sync.contract.ConnectionsContract;
import ai.intail.sync.contract.ConsentStatesContract;
import ai.intail.sync.contract.CursorsContract;
import ai.intail.sync.contract.DeparturesContract;
import ai.intail.sync.contract.GrantLogContract;
import ai.intail.sync.contract.HubStoresContract;
import ai.intail.sync.contract.InvitationsContract;
import ai.intail.sync.contract.KeptMessagesContract;
import ai.intail.sync.contract.LeadClaimsContract;
import ai.intail.sync.contract.LeasesContract;
import ai.intail.sync.contract.MarksContract;
import ai.intail.sync.contract.MergesContract;
import ai.intail.sync.contract.Ports;
import ai.intail.sync.contract.PositionsContract;
import ai.intail.sync.contract.ProfileStoreContract;
import ai.intail.sync.contract.PropertyChecksContract;
import ai.intail.sync.contract.QueuesContract;
import ai.intail.sync.contract.ReportsContract;
import ai.intail.sync.contract.RunsContract;
import ai.intail.sync.contract.SessionNumbersContract;
import ai.intail.sync.contract.StopsContract;
import ai.intail.sync.contract.SuppressionContract;
import ai.intail.sync.contract.TokenVaultContract;
import ai.intail.sync.contract.ValueLedgerContract;
import ai.intail.sync.contract.WorkContract;
import org.junit.jupiter.api.Nested;

/// Holds the ports in memory to the contracts.
class InMemoryPortsTest {

  @Nested
  class OfBacklog extends BacklogContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfCallBudget extends CallBudgetContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfCompanyMemory extends CompanyMemoryContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfConnections extends ConnectionsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfConsentStates extends ConsentStatesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfInvitations extends InvitationsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfSessionNumbers extends SessionNumbersContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfPropertyChecks extends PropertyChecksContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfCursors extends CursorsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfGrantLog extends GrantLogContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfKeptMessages extends KeptMessagesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfLeadClaims extends LeadClaimsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfLeases extends LeasesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfMarks extends MarksContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfPositions extends PositionsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfProfileStore extends ProfileStoreContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfQueues extends QueuesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfReports extends ReportsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfRuns extends RunsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfStops extends StopsContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfSuppression extends SuppressionContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfTokenVault extends TokenVaultContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfValueLedger extends ValueLedgerContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfWork extends WorkContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfMerges extends MergesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfDepartures extends DeparturesContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class OfHubStores extends HubStoresContract {
    private final Ports ports = new InMemoryPorts();

    @Override
    protected Ports ports() {
      return ports;
    }
  }
}
