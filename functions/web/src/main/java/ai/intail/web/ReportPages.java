package ai.intail.web;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.ListId;
import ai.intail.sync.ReportId;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.report.RegisterReport;
import ai.intail.sync.report.RegisterReport.Wish;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.report.RunNow;
import ai.intail.sync.tokens.AccessTokens;
import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Optional;

/// The reports of a hub: what there is, register one, run one now.
final class ReportPages {

  private final Reports reports;
  private final RegisterReport register;
  private final RunNow runNow;
  private final Connections connections;
  private final AccessTokens tokens;
  private final HubAccess access;
  private final StaticTemplates templates = new StaticTemplates();

  ReportPages(
      Reports reports,
      RegisterReport register,
      RunNow runNow,
      Connections connections,
      AccessTokens tokens,
      HubAccess access) {
    this.reports = reports;
    this.register = register;
    this.runNow = runNow;
    this.connections = connections;
    this.tokens = tokens;
    this.access = access;
  }

  WebAnswer list(HubVisit visit) {
    return page(200, visit, "");
  }

  private WebAnswer page(int status, HubVisit visit, String problem) {
    return WebAnswer.page(
        status, templates.reports(visit.viewer(), reports.of(visit.hub()), problem).render());
  }

  WebAnswer register(HubVisit visit) {
    var request = visit.request();
    var segment = Segment.ofValue(request.filled("segment"));
    var list = request.filled("list");
    if (segment.isEmpty()) {
      return page(400, visit, "Choose one of the segments.");
    }
    if (!list.matches("\\d{1,18}")) {
      return page(400, visit, "A HubSpot list id is a number.");
    }
    var connection = connections.find(visit.hub());
    if (connection.isEmpty()) {
      return WebAnswer.redirect(new OwnPath("/connection"));
    }
    var account =
        access.open(
            visit.hub(),
            tokens.of(connection.get(), visit.deadline()),
            Urgency.CONSOLE,
            visit.deadline());
    var wish =
        new Wish(
            ListId.of(list),
            request.filled("name"),
            segment.get(),
            leads(request, segment.get()),
            request.filled("whom").equals("NEWCOMERS")
                ? Report.Whom.NEWCOMERS
                : Report.Whom.EVERYBODY);
    return switch (register.register(visit.hub(), account, wish)) {
      case RegisterReport.Result.Registered _ -> WebAnswer.redirect(new OwnPath("/reports"));
      case RegisterReport.Result.Refused(var reason) -> page(400, visit, reason);
    };
  }

  private static Report.Leads leads(WebRequest request, Segment segment) {
    return switch (request.filled("leads")) {
      case "MADE" -> Report.Leads.MADE;
      case "NOT_MADE" -> Report.Leads.NOT_MADE;
      default -> segment.leadsByDefault() ? Report.Leads.MADE : Report.Leads.NOT_MADE;
    };
  }

  WebAnswer run(HubVisit visit) {
    var run =
        reportId(visit.value("report"))
            .flatMap(
                report ->
                    runNow.start(
                        visit.hub(), report, visit.session().user(), visit.request().requestId()));
    return run.map(_ -> WebAnswer.redirect(new OwnPath("/runs")))
        .orElseGet(() -> page(404, visit, "There is no such report."));
  }

  private static Optional<ReportId> reportId(String text) {
    try {
      return Optional.of(ReportId.of(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
