package ai.intail.web;

import ai.intail.aws.DynamoConsentStates;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.Foundation;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsSweepQueue;
import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.PropertySetup;
import ai.intail.sync.connect.Scopes;
import ai.intail.sync.report.RegisterReport;
import ai.intail.sync.report.RunNow;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/// How this function's parts hang together.
final class Wiring {

  private Wiring() {}

  static Site site(Map<String, String> environment) {
    var on = new Foundation(new Settings(environment));
    var settings = on.settings();
    var sessions =
        new Sessions(
            on.deploymentKey(), URI.create(settings.required("INTAIL_PUBLIC_URL")), on.clock());
    var reports = new DynamoReports(on.dynamoDb(), on.tables());
    var runs = new DynamoRuns(on.dynamoDb(), on.tables());
    var sweeps = new SqsSweepQueue(on.sqs(), settings.required("INTAIL_SWEEPS_QUEUE_URL"));
    var connect =
        new Connect(
            settings
                .uri("INTAIL_HUBSPOT_APP", "https://app.hubspot.com")
                .resolve("/oauth/authorize"),
            on::credentials,
            scopes(settings),
            new DynamoConsentStates(on.dynamoDb(), on.tables()),
            on.connections(),
            on.vault(),
            on.access(),
            new PropertySetup(),
            on.clock(),
            on.random());
    return new Site(
        sessions,
        new ConnectPages(connect, sessions, on.random()),
        new ReportPages(
            reports,
            new RegisterReport(reports, on.clock()),
            new RunNow(reports, sweeps, on.clock()),
            on.connections(),
            on.tokens(),
            on.access()),
        new RunPages(runs, reports, on.connections()));
  }

  private static Scopes scopes(Settings settings) {
    return Scopes.valueOf(
        settings.optional("INTAIL_SCOPES").orElse("guide").toUpperCase(Locale.ROOT));
  }
}
