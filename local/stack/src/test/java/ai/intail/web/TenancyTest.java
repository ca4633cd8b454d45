package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.aws.DynamoInvitations;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.simulator.SimulatedHub;
import ai.intail.stack.RunningStack;
import ai.intail.stack.StoredOf;
import ai.intail.sync.Cause;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.connect.Invitation;
import ai.intail.sync.connect.Inviter;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Nobody sees or touches another's data: every route of the table is tried with another hub's ids.
/// A route that is added is tried by itself.
@TestInstance(Lifecycle.PER_CLASS)
class TenancyTest {

  private static final String USER = "admin@portal.example";

  private final RunningStack on = RunningStack.shared();
  private final SiteUnderTest site = new SiteUnderTest();
  private final Tenant mine = new Tenant("Mine");
  private final Tenant theirs = new Tenant("Theirs-Alone");

  /// A connected hub with something of everything.
  private final class Tenant {

    private final SimulatedHub account = on.newHub();
    private final HubId hub = new HubId(account.id());
    private final ReportId report = new ReportId(UUID.randomUUID());
    private final RunId run = new RunId(UUID.randomUUID());
    private final String invitation =
        "i".repeat(30) + UUID.randomUUID().toString().substring(0, 13);
    private final String mark;

    Tenant(String mark) {
      this.mark = mark;
    }

    void begin() {
      on.visitor().connect(account);
      var tables = on.foundation().tables();
      var dynamoDb = on.foundation().dynamoDb();
      var now = on.clock().instant();
      new DynamoReports(dynamoDb, tables)
          .add(
              new Report(
                  hub,
                  report,
                  ListId.of("17"),
                  mark + "-report",
                  Segment.CHAMPION_BUYER,
                  Report.Leads.MADE,
                  Report.Whom.EVERYBODY,
                  now,
                  new Report.State.Watching()),
              now.plus(Duration.ofDays(2)));
      new DynamoRuns(dynamoDb, tables).save(run(now));
      new DynamoInvitations(dynamoDb, tables)
          .keep(
              new Invitation(
                  new Inviter.OfHub(hub),
                  invitation,
                  mark + "-bot@portal.example",
                  now.plus(Duration.ofDays(2))));
    }

    private Run run(Instant now) {
      return new Run(hub, run, report, new Cause.ListJoin(), now, 0, Run.Reading.ENDED);
    }

    /// Its id for a part of a path.
    String id(String name) {
      return switch (name) {
        case "report" -> report.toString();
        case "run" -> run.toString();
        case "invitation" -> invitation;
        default ->
            throw new AssertionError(
                "a route has the new part {" + name + "}: give this test an id for it");
      };
    }

    /// All its ids under all names that somebody might read them by.
    Map<String, String> sent() {
      var sent = new HashMap<String, String>();
      for (String name : List.of("hub", "hubId", "portalId", "portal", "account")) {
        sent.put(name, hub.toString());
      }
      for (String name : List.of("report", "run", "invitation")) {
        sent.put(name + "Id", id(name));
        sent.put(name, name.equals("invitation") ? "hub-" + hub + "." + invitation : id(name));
      }
      sent.put("inviter", new Inviter.OfHub(hub).key());
      return sent;
    }
  }

  @BeforeAll
  void begin() {
    mine.begin();
    theirs.begin();
  }

  private static boolean names(Route route) {
    return route.path().toString().contains("{");
  }

  private static String path(Route route, Tenant tenant) {
    var path = new StringBuilder();
    for (String part : route.path().parts()) {
      path.append(path.isEmpty() && part.isEmpty() ? "" : "/");
      path.append(part.startsWith("{") ? tenant.id(part.substring(1, part.length() - 1)) : part);
    }
    return path.isEmpty() || path.charAt(0) != '/' ? "/" + path : path.toString();
  }

  private WebAnswer answer(Site which, Route route, Tenant ids) {
    return site.answer(
        which, site.of(mine.hub, USER, route.method(), path(route, ids), ids.sent()));
  }

  /// What a route shows or does that it should not.
  private List<String> leaks(Site which, Route route) {
    var leaks = new ArrayList<String>();
    var before = StoredOf.hub(on, theirs.hub);
    var answer = answer(which, route, theirs);
    if (names(route) && answer.status() != 403 && answer.status() != 404) {
      leaks.add(route + " answered " + answer.status());
    }
    if ((answer.body() + answer.headers()).contains(theirs.mark)) {
      leaks.add(route + " showed what is another's");
    }
    if (!StoredOf.hub(on, theirs.hub).equals(before)) {
      leaks.add(route + " changed what is another's");
    }
    return leaks;
  }

  @Test
  void noRouteShowsOrTouchesWhatIsAnothers() {
    var leaks = new ArrayList<String>();
    site.routes().forEach(route -> leaks.addAll(leaks(site.site(), route)));

    assertThat(leaks).isEmpty();
  }

  @Test
  void withItsOwnIdsEveryRouteAnswers() {
    for (Route route : site.routes()) {
      if (names(route)) {
        mine.begin();
        assertThat(answer(site.site(), route, mine).status()).as(route.toString()).isIn(200, 303);
      }
    }
  }

  @Test
  void aRouteThatForgetsIsFound() {
    var reports = new DynamoReports(on.foundation().dynamoDb(), on.foundation().tables());
    var showing =
        Route.ofHub(
            "GET",
            "/forgetful",
            visit -> {
              var hub = HubId.of(visit.request().asked("hub").orElse("0"));
              return WebAnswer.json(200, reports.of(hub).toString());
            });
    var touching =
        Route.ofHub(
            "POST",
            "/forgetful/{report}",
            visit -> {
              var hub = HubId.of(visit.request().filled("hub"));
              reports.enter(hub, ReportId.of(visit.value("report")), new Report.State.Behind());
              return WebAnswer.redirect(new OwnPath("/reports"));
            });

    assertThat(leaks(site.with(showing), showing)).hasSize(1);
    assertThat(leaks(site.with(touching), touching)).hasSize(2);
  }
}
