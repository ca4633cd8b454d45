package ai.intail.stack;

import ai.intail.aws.AwsClients;
import ai.intail.aws.DynamoConnections;
import ai.intail.aws.DynamoProfileStore;
import ai.intail.aws.DynamoValueLedger;
import ai.intail.aws.Settings;
import ai.intail.aws.Tables;
import ai.intail.enrich.EnrichHandler;
import ai.intail.simulator.RateLimits;
import ai.intail.simulator.SimulatedApp;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.sweep.SweepHandler;
import ai.intail.sweep.TickHandler;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.sweep.Tick;
import ai.intail.web.WebHandler;
import ai.intail.webhooks.WebhooksHandler;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Everything on one laptop, in one JVM: the AWS endpoints, the simulated HubSpot, and the real
/// handlers, which get their events as AWS sends them.
public final class Stack implements AutoCloseable {

  private static final Duration WEB_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration WORKER_TIMEOUT = Duration.ofMinutes(5);
  private static final int SWEEPS_AT_ONCE = 2;
  private static final int CHANGES_AT_ONCE = 2;
  private static final String APP_SECRET = "intail/app";
  private static final String SESSION_SECRET = "intail/sessions";

  private final InstantSource clock;
  private Instant lastTick = Instant.EPOCH;
  private final Endpoints endpoints;
  private final Optional<SimulatorServer> simulatorServer;
  private final Simulator simulator;
  private final WebServer web;
  private final Map<String, String> environment;
  private final AwsClients clients;
  private final LocalFunction<ScheduledEvent, String> tick;
  private final QueueSource sweeps;
  private final QueueSource changes;

  private Stack(StackSettings settings) throws IOException {
    this.clock = settings.clock();
    this.web = WebServer.bind(settings.webPort());
    this.simulator =
        new Simulator(
            SimulatorSettings.defaults()
                .withClock(clock)
                .withRateLimits(RateLimits.usual())
                .withApp(
                    new SimulatedApp(
                        "intail-local", "local-secret", Set.of(web.uri() + "/oauth/callback"))));
    boolean own = settings.hubSpotApi().isEmpty() || settings.simulatorPort().isPresent();
    this.simulatorServer =
        own
            ? Optional.of(SimulatorServer.start(simulator, settings.simulatorPort().orElse(0)))
            : Optional.empty();
    this.endpoints = new Endpoints(settings.awsEndpoint());
    this.environment = environment(settings);
    this.clients = new AwsClients(new Settings(environment));
    var sqs = clients.sqs();
    Tables.of(new Settings(environment)).create(clients.dynamoDb());
    createSecrets(clients.secrets());
    var sweepsUrl = createQueue(sqs, "intail-sweeps");
    var changesUrl = createQueue(sqs, "intail-changes");
    environment.put("INTAIL_SWEEPS_QUEUE_URL", sweepsUrl);
    environment.put("INTAIL_CHANGES_QUEUE_URL", changesUrl);
    this.tick =
        function(
            settings, "tick", new TickHandler(environment), ScheduledEvent.class, String.class);
    var sweep =
        function(
            settings,
            "sweep",
            new SweepHandler(environment),
            SQSEvent.class,
            SQSBatchResponse.class);
    var enrich =
        function(
            settings,
            "enrich",
            new EnrichHandler(environment),
            SQSEvent.class,
            SQSBatchResponse.class);
    this.sweeps =
        new QueueSource(
            sqs, sweepsUrl, 1, settings.batchWindow(), SWEEPS_AT_ONCE, sweep::invoke, clock);
    this.changes =
        new QueueSource(
            sqs, changesUrl, 100, settings.batchWindow(), CHANGES_AT_ONCE, enrich::invoke, clock);
    var pages =
        function(
            settings,
            "web",
            new WebHandler(environment, clock),
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class);
    var webhooks =
        function(
            settings,
            "webhooks",
            new WebhooksHandler(environment),
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class);
    web.serve(Map.of("/", pages::invoke, "/webhooks/", webhooks::invoke));
  }

  /// Starts everything; returns when the pages are served.
  ///
  /// @throws IOException if a port that was asked for is taken
  public static Stack start(StackSettings settings) throws IOException {
    return new Stack(settings);
  }

  private <I, O> LocalFunction<I, O> function(
      StackSettings settings,
      String name,
      RequestHandler<I, O> handler,
      Class<I> event,
      Class<O> answer) {
    var timeout = name.equals("web") ? WEB_TIMEOUT : WORKER_TIMEOUT;
    return new LocalFunction<>(name, handler, event, answer, timeout, clock, settings.log());
  }

  private Map<String, String> environment(StackSettings settings) {
    var all = new HashMap<>(endpoints.environment());
    var hubSpot =
        settings
            .hubSpotApi()
            .or(() -> simulatorServer.map(SimulatorServer::uri))
            .map(URI::toString)
            .orElseThrow();
    all.put("AWS_REGION", "eu-central-1");
    all.put("AWS_ACCESS_KEY_ID", "local");
    all.put("AWS_SECRET_ACCESS_KEY", "local");
    all.put("INTAIL_ACCOUNTS_TABLE", "intail-accounts");
    all.put("INTAIL_LEDGER_TABLE", "intail-ledger");
    all.put("INTAIL_PROFILES_TABLE", "intail-profiles");
    all.put("INTAIL_COORDINATION_TABLE", "intail-coordination");
    all.put("INTAIL_APP_SECRET", APP_SECRET);
    all.put("INTAIL_SESSION_SECRET", SESSION_SECRET);
    all.put("INTAIL_DATA_REGION", "this machine");
    all.put("INTAIL_PUBLIC_URL", web.uri().toString());
    all.put("INTAIL_HUBSPOT_API", hubSpot);
    all.put("INTAIL_HUBSPOT_APP", hubSpot);
    settings.asOf().ifPresent(instant -> all.put("INTAIL_AS_OF", instant.toString()));
    settings.dns().ifPresent(server -> all.put("INTAIL_DNS", server));
    return all;
  }

  private static void createSecrets(SecretsManagerClient secrets) {
    createSecret(
        secrets,
        APP_SECRET,
        Json.object()
            .put("clientId", "intail-local")
            .put("clientSecret", "local-secret")
            .put("deploymentKey", UUID.randomUUID().toString()));
    var keys = Json.object();
    keys.putArray("keys").add(UUID.randomUUID().toString());
    createSecret(secrets, SESSION_SECRET, keys);
  }

  private static void createSecret(SecretsManagerClient secrets, String name, JsonNode json) {
    try {
      secrets.createSecret(request -> request.name(name).secretString(Json.write(json)));
    } catch (ResourceExistsException there) {
      return; // Another stack used the same endpoint before.
    }
  }

  /// A queue and its dead letters: a message that was received five times for nothing goes there.
  private static String createQueue(SqsClient sqs, String name) {
    var dead = sqs.createQueue(request -> request.queueName(name + "-dead")).queueUrl();
    var arn =
        sqs.getQueueAttributes(
                request -> request.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    var redrive = Json.object().put("deadLetterTargetArn", arn).put("maxReceiveCount", "5");
    return sqs.createQueue(
            request ->
                request
                    .queueName(name)
                    .attributes(
                        Map.of(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            Long.toString(WORKER_TIMEOUT.multipliedBy(6).toSeconds()),
                            QueueAttributeName.REDRIVE_POLICY,
                            Json.write(redrive))))
        .queueUrl();
  }

  /// Fires the schedule's event, as EventBridge does once a minute. Each says a time at which every
  /// list is due again, so that nobody waits for what just joined.
  public synchronized void tick() {
    var now = clock.instant();
    var allAreDue = lastTick.plus(Tick.INTERVAL).plusSeconds(1);
    lastTick = allAreDue.isAfter(now) ? allAreDue : now;
    tick.invoke(
        Json.write(
            Json.object()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("time", lastTick.toString())
                .put("region", "eu-central-1")
                .set("detail", Json.object())));
  }

  /// The simulated HubSpot.
  public Simulator simulator() {
    return simulator;
  }

  /// Where the simulated HubSpot is served, if it was started.
  public Optional<URI> simulatorUri() {
    return simulatorServer.map(SimulatorServer::uri);
  }

  /// Where the pages are served.
  public URI webUri() {
    return web.uri();
  }

  /// The settings with which the functions were started.
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /// The profiles that the dataset source looks in.
  public ProfileStore profiles() {
    return new DynamoProfileStore(clients.dynamoDb(), Tables.of(new Settings(environment)));
  }

  /// Who is connected.
  public Connections connections() {
    return new DynamoConnections(clients.dynamoDb(), Tables.of(new Settings(environment)));
  }

  /// What was written to whom.
  public ValueLedger ledger() {
    return new DynamoValueLedger(clients.dynamoDb(), Tables.of(new Settings(environment)));
  }

  @Override
  public void close() {
    web.close();
    sweeps.close();
    changes.close();
    simulatorServer.ifPresent(SimulatorServer::close);
    endpoints.close();
    clients.close();
  }
}
