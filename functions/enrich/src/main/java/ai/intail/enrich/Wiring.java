package ai.intail.enrich;

import ai.intail.aws.DynamoBacklog;
import ai.intail.aws.DynamoCompanyMemory;
import ai.intail.aws.DynamoKeptMessages;
import ai.intail.aws.DynamoLeadClaims;
import ai.intail.aws.DynamoMarks;
import ai.intail.aws.DynamoProfileStore;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.DynamoSuppression;
import ai.intail.aws.DynamoValueLedger;
import ai.intail.aws.Foundation;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsChangeQueue;
import ai.intail.aws.VirtualThreadCrew;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.DnsMailHosts;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.enrich.BacklogClock;
import ai.intail.sync.enrich.Enrich;
import ai.intail.sync.enrich.LedgeredWrites;
import ai.intail.sync.enrich.Looking;
import ai.intail.sync.enrich.RoundWork;
import ai.intail.sync.leads.CreatedLeads;
import ai.intail.sync.leads.LeadUpdates;
import ai.intail.sync.leads.Leads;
import ai.intail.sync.parked.Parking;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// How this function's parts hang together.
final class Wiring {

  private Wiring() {}

  static Enrich enrich(Map<String, String> environment) {
    var on = new Foundation(new Settings(environment));
    var reports = new DynamoReports(on.dynamoDb(), on.tables());
    var runs = new DynamoRuns(on.dynamoDb(), on.tables());
    var ledger = new DynamoValueLedger(on.dynamoDb(), on.tables());
    var claims = new DynamoLeadClaims(on.dynamoDb(), on.tables());
    var writes = new LedgeredWrites(ledger, on.clock());
    var looking =
        new Looking(
            new DatasetSource(new DynamoProfileStore(on.dynamoDb(), on.tables())),
            mailHosts(on.settings(), on.clock()),
            new DynamoSuppression(on.dynamoDb(), on.tables()),
            new AddressDigests(on.deploymentKey()),
            new DynamoCompanyMemory(on.dynamoDb(), on.tables()),
            ledger,
            new VirtualThreadCrew(),
            () -> asOf(on.settings(), on.clock()),
            on.clock());
    var leads =
        new Leads(
            claims,
            new LeadUpdates(writes, ledger, reports, claims, on.clock()),
            new CreatedLeads(ledger, on.clock()));
    return new Enrich(
        on.admission(),
        on.tokens(),
        on.access(),
        reports,
        runs,
        new SqsChangeQueue(on.sqs(), on.settings().required("INTAIL_CHANGES_QUEUE_URL")),
        new BacklogClock(new DynamoBacklog(on.dynamoDb(), on.tables()), on.ceilings(), on.clock()),
        new RoundWork(
            new DynamoMarks(on.dynamoDb(), on.tables()), runs, reports, looking, writes, leads),
        new Parking(reports, runs, new DynamoKeptMessages(on.dynamoDb(), on.tables())),
        on.clock());
  }

  /// DNS is asked where `INTAIL_DNS` says so: `system`, or the name server as `host:port`.
  private static MailHosts mailHosts(Settings settings, InstantSource clock) {
    return settings
        .optional("INTAIL_DNS")
        .map(
            server ->
                server.equals("system")
                    ? new DnsMailHosts(new VirtualThreadCrew(), clock)
                    : new DnsMailHosts(new VirtualThreadCrew(), clock, server))
        .<MailHosts>map(hosts -> hosts)
        .orElse(MailHosts.unasked());
  }

  /// The day for which profiles are judged: today, or the one that is set for data of a past day.
  private static LocalDate asOf(Settings settings, InstantSource clock) {
    var instant = settings.optional("INTAIL_AS_OF").map(Instant::parse).orElseGet(clock::instant);
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
