package ai.intail.web;

import ai.intail.aws.DynamoConsentStates;
import ai.intail.aws.DynamoInvitations;
import ai.intail.aws.DynamoPropertyChecks;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.DynamoSessionNumbers;
import ai.intail.aws.Foundation;
import ai.intail.aws.SessionKeys;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsSweepQueue;
import ai.intail.sync.connect.BotInvitations;
import ai.intail.sync.connect.CheckProperties;
import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.Establish;
import ai.intail.sync.connect.PropertySetup;
import ai.intail.sync.connect.Scopes;
import ai.intail.sync.report.RegisterReport;
import ai.intail.sync.report.RunNow;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// How this function's parts hang together.
final class Wiring {

  private final Foundation on;
  private final Settings settings;
  private final URI publicUrl;
  private final DynamoReports reports;
  private final DynamoPropertyChecks checks;
  private final CheckProperties properties;
  private final BotInvitations invitations;
  private final Connect connect;

  private Wiring(Foundation on) {
    this.on = on;
    this.settings = on.settings();
    this.publicUrl = URI.create(settings.required("INTAIL_PUBLIC_URL"));
    this.reports = new DynamoReports(on.dynamoDb(), on.tables());
    this.checks = new DynamoPropertyChecks(on.dynamoDb(), on.tables());
    this.properties = new CheckProperties(new PropertySetup(), checks, reports, on.clock());
    this.invitations =
        new BotInvitations(
            new DynamoInvitations(on.dynamoDb(), on.tables()), on.clock(), on.random());
    this.connect =
        new Connect(
            settings
                .uri("INTAIL_HUBSPOT_APP", "https://app.hubspot.com")
                .resolve("/oauth/authorize"),
            on.appSecrets(),
            scopes(),
            new DynamoConsentStates(on.dynamoDb(), on.tables()),
            on.connections(),
            invitations,
            new Establish(on.grants(), on.access(), properties),
            on.access(),
            on.clock(),
            on.random());
  }

  /// @param environment `INTAIL_PUBLIC_URL`, where browsers and HubSpot come; the session keys'
  ///   secret `INTAIL_SESSION_SECRET`; `INTAIL_SCOPES` (`guide` or `least`); `INTAIL_DATA_REGION`,
  ///   where the data lies, in words; and what [Foundation] needs
  static Site site(Map<String, String> environment, InstantSource clock) {
    return new Wiring(new Foundation(new Settings(environment), clock)).site();
  }

  private Site site() {
    var cookies = new Cookies(publicUrl);
    var keys = keys();
    var browsers = new Browsers(cookies, on.random());
    var forms = new FormTokens(keys, browsers);
    var sessions =
        new Sessions(
            keys,
            cookies,
            new DynamoSessionNumbers(on.dynamoDb(), on.tables()),
            on.clock(),
            on.random());
    var routes =
        Routes.of(
            new InstallPages(connect, invitations, browsers, forms, scopes(), region()),
            new BotPages(invitations, browsers, publicUrl),
            new CallbackPage(connect, sessions, browsers),
            connectionPages(browsers),
            new SignOutPages(sessions),
            reportPages(),
            new RunPages(new DynamoRuns(on.dynamoDb(), on.tables()), reports, on.connections()));
    return new Site(routes, sessions, forms);
  }

  private Supplier<KeyRing> keys() {
    var keys =
        new SessionKeys(on.secrets(), settings.required("INTAIL_SESSION_SECRET"), on.clock());
    return () -> new KeyRing(keys.all());
  }

  private ConnectionPages connectionPages(Browsers browsers) {
    return new ConnectionPages(
        on.connections(),
        checks,
        properties,
        invitations,
        connect,
        browsers,
        on.tokens(),
        on.access(),
        region());
  }

  private ReportPages reportPages() {
    var sweeps = new SqsSweepQueue(on.sqs(), settings.required("INTAIL_SWEEPS_QUEUE_URL"));
    return new ReportPages(
        reports,
        new RegisterReport(reports, checks, on.clock()),
        new RunNow(reports, sweeps, on.clock()),
        on.connections(),
        on.tokens(),
        on.access());
  }

  private String region() {
    return settings
        .optional("INTAIL_DATA_REGION")
        .orElseGet(() -> "the AWS region " + settings.required("AWS_REGION"));
  }

  private Scopes scopes() {
    return Scopes.valueOf(
        settings.optional("INTAIL_SCOPES").orElse("guide").toUpperCase(Locale.ROOT));
  }
}
