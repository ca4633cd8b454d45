package ai.intail.aws;

import ai.intail.embedded.EmbeddedDynamoDb;
import ai.intail.embedded.EmbeddedSecrets;
import ai.intail.embedded.EmbeddedSqs;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.ConsentStates;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.Invitations;
import ai.intail.sync.connect.PropertyChecks;
import ai.intail.sync.connect.Retentions;
import ai.intail.sync.connect.SessionNumbers;
import ai.intail.sync.contract.Ports;
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
import ai.intail.sync.tokens.Leases;
import ai.intail.sync.tokens.TokenVault;
import ai.intail.sync.work.Crew;
import ai.intail.sync.work.Positions;
import ai.intail.sync.work.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The adapters on embedded endpoints, which live as long as the JVM. Each has queues of its own.
final class EmbeddedPorts implements Ports {

  private static final Tables TABLES = new Tables("accounts", "ledger", "profiles", "coordination");

  /// Started by whoever asks first.
  private static final class Endpoints {
    private static final DynamoDbClient DYNAMODB;
    private static final SqsClient SQS;
    private static final SecretsManagerClient SECRETS;

    static {
      DYNAMODB = clients("AWS_ENDPOINT_URL_DYNAMODB", EmbeddedDynamoDb.inMemory().uri()).dynamoDb();
      TABLES.create(DYNAMODB);
      SQS = clients("AWS_ENDPOINT_URL_SQS", EmbeddedSqs.start().uri()).sqs();
      SECRETS =
          clients("AWS_ENDPOINT_URL_SECRETS_MANAGER", EmbeddedSecrets.start().uri()).secrets();
    }

    private static AwsClients clients(String setting, URI endpoint) {
      return new AwsClients(
          new Settings(
              Map.of(
                  "AWS_REGION",
                  "eu-central-1",
                  "AWS_ACCESS_KEY_ID",
                  "embedded",
                  "AWS_SECRET_ACCESS_KEY",
                  "embedded",
                  setting,
                  endpoint.toString())));
    }
  }

  private final String changesUrl = queue("changes");
  private final String sweepsUrl = queue("sweeps");

  static EmbeddedPorts shared() {
    return new EmbeddedPorts();
  }

  static SecretsManagerClient secrets() {
    return Endpoints.SECRETS;
  }

  private static String queue(String name) {
    return Endpoints.SQS
        .createQueue(request -> request.queueName(name + "-" + UUID.randomUUID()))
        .queueUrl();
  }

  @Override
  public InstantSource clock() {
    return Clock.systemUTC();
  }

  @Override
  public Sleeper sleeper() {
    return new ThreadSleeper(clock());
  }

  @Override
  public Crew crew() {
    return new VirtualThreadCrew();
  }

  @Override
  public CallBudget budget() {
    return new DynamoCallBudget(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Backlog backlog() {
    return new DynamoBacklog(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Reports reports() {
    return new DynamoReports(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Connections connections() {
    return new DynamoConnections(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public ConsentStates consentStates() {
    return new DynamoConsentStates(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Invitations invitations() {
    return new DynamoInvitations(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public SessionNumbers sessionNumbers() {
    return new DynamoSessionNumbers(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public PropertyChecks propertyChecks() {
    return new DynamoPropertyChecks(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Cursors cursors() {
    return new DynamoCursors(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Leases leases() {
    return new DynamoLeases(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public TokenVault vault() {
    return new SecretsTokenVault(Endpoints.SECRETS, "intail/");
  }

  @Override
  public GrantLog grantLog() {
    return new DynamoGrantLog(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Stops stops() {
    return new DynamoStops(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public KeptMessages kept() {
    return new DynamoKeptMessages(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Positions positions() {
    return new DynamoPositions(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Marks marks() {
    return new DynamoMarks(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public ValueLedger ledger() {
    return new DynamoValueLedger(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public CompanyMemory companies() {
    return new DynamoCompanyMemory(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Suppression suppression() {
    return new DynamoSuppression(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public ProfileStore profiles() {
    return new DynamoProfileStore(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public LeadClaims claims() {
    return new DynamoLeadClaims(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Runs runs() {
    return new DynamoRuns(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public ChangeQueue changes() {
    return new SqsChangeQueue(Endpoints.SQS, changesUrl);
  }

  @Override
  public SweepQueue sweeps() {
    return new SqsSweepQueue(Endpoints.SQS, sweepsUrl);
  }

  @Override
  public Merges merges() {
    return new DynamoMerges(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Retentions retentions() {
    return new DynamoRetentions(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Departures departures() {
    return new DynamoDepartures(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public Receipts receipts() {
    return new DynamoReceipts(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public HubStores hubStores() {
    return new DynamoHubStores(Endpoints.DYNAMODB, TABLES);
  }

  @Override
  public List<ChangeMessage> receiveChanges() {
    return receive(changesUrl).stream().map(Messages::change).toList();
  }

  @Override
  public List<SweepMessage> receiveSweeps() {
    return receive(sweepsUrl).stream().map(Messages::sweep).toList();
  }

  private static List<String> receive(String url) {
    var bodies = new ArrayList<String>();
    while (true) {
      var messages =
          Endpoints.SQS
              .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
              .messages();
      if (messages.isEmpty()) {
        return bodies;
      }
      messages.forEach(message -> bodies.add(message.body()));
    }
  }
}
