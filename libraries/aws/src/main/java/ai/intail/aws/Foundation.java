package ai.intail.aws;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.HubSpot;
import ai.intail.hubspot.JdkTransport;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.RevokedGrants;
import ai.intail.sync.rate.Ceilings;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.stop.Admission;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.EndedGrants;
import ai.intail.sync.tokens.GrantStores;
import ai.intail.sync.tokens.Grants;
import ai.intail.sync.tokens.TokenVault;
import ai.intail.sync.work.Sleeper;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What every function that calls HubSpot stands on: clients, tables, tokens and the shared budget.
public final class Foundation {

  private static final String HUBSPOT_API = "https://api.hubapi.com";

  private final Settings settings;
  private final Tables tables;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final SecretsManagerClient secrets;
  private final KeptAppSecret appSecret;
  private final Connections connections;
  private final TokenVault vault;
  private final GrantStores grantStores;
  private final AccessTokens tokens;
  private final Ceilings ceilings = new Ceilings();
  private final HubAccess access;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random = new SecureRandom();

  public Foundation(Settings settings) {
    this(settings, Clock.systemUTC());
  }

  /// @param clock by which everything that follows goes
  public Foundation(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.sleeper = new ThreadSleeper(clock);
    this.tables = Tables.of(settings);
    var clients = new AwsClients(settings);
    this.dynamoDb = clients.dynamoDb();
    this.sqs = clients.sqs();
    this.secrets = clients.secrets();
    this.appSecret =
        new KeptAppSecret(
            secrets, settings.required("INTAIL_APP_SECRET"), redirectUri(settings), clock);
    var hubSpot =
        new HubSpot(
            settings.uri("INTAIL_HUBSPOT_API", HUBSPOT_API), new JdkTransport(), clock, random);
    this.connections = new DynamoConnections(dynamoDb, tables);
    this.vault =
        new SecretsTokenVault(
            secrets, settings.optional("INTAIL_SECRETS_PREFIX").orElse("intail/"));
    this.access =
        new HubAccess(
            hubSpot, new DynamoCallBudget(dynamoDb, tables), ceilings, sleeper, clock, random);
    this.grantStores =
        new GrantStores(
            connections,
            vault,
            new DynamoLeases(dynamoDb, tables),
            new DynamoGrantLog(dynamoDb, tables));
    // Not to the standard output, which on a laptop belongs to the command; Lambda keeps both.
    var alarms = new JsonAlarms(System.err::println, clock);
    this.tokens = new AccessTokens(access, appSecret, grantStores, alarms, sleeper, clock, random);
  }

  private static URI redirectUri(Settings settings) {
    return URI.create(settings.required("INTAIL_PUBLIC_URL") + "/oauth/callback");
  }

  public Settings settings() {
    return settings;
  }

  public Tables tables() {
    return tables;
  }

  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  public SqsClient sqs() {
    return sqs;
  }

  public SecretsManagerClient secrets() {
    return secrets;
  }

  public AppCredentials credentials() {
    return appSecret.current().credentials();
  }

  public byte[] deploymentKey() {
    return appSecret.current().deploymentKey();
  }

  public Connections connections() {
    return connections;
  }

  public TokenVault vault() {
    return vault;
  }

  public AppSecrets appSecrets() {
    return appSecret;
  }

  public GrantStores grantStores() {
    return grantStores;
  }

  public Admission admission() {
    return new Admission(
        connections,
        new DynamoStops(dynamoDb, tables),
        new RevokedGrants(new DynamoDepartures(dynamoDb, tables), clock));
  }

  public EndedGrants endedGrants() {
    return new EndedGrants(grantStores, access, appSecret, sleeper, clock, random);
  }

  public Grants grants() {
    return new Grants(grantStores, sleeper, clock, random);
  }

  public AccessTokens tokens() {
    return tokens;
  }

  public Ceilings ceilings() {
    return ceilings;
  }

  public HubAccess access() {
    return access;
  }

  public InstantSource clock() {
    return clock;
  }

  public Sleeper sleeper() {
    return sleeper;
  }

  public RandomGenerator random() {
    return random;
  }
}
