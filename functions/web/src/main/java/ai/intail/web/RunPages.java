package ai.intail.web;

import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Runs;
import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Optional;

/// The runs of a hub, and what became of each contact of one.
final class RunPages {

  private static final int MOST = 50;

  private final Runs runs;
  private final Reports reports;
  private final Connections connections;
  private final StaticTemplates templates = new StaticTemplates();

  RunPages(Runs runs, Reports reports, Connections connections) {
    this.runs = runs;
    this.reports = reports;
    this.connections = connections;
  }

  WebAnswer list(HubVisit visit) {
    var connection = connections.find(visit.hub());
    if (connection.isEmpty()) {
      return WebAnswer.redirect(new OwnPath("/connection"));
    }
    var views =
        runs.newest(visit.hub(), MOST).stream()
            .map(run -> view(run, runs.parts(run.hub(), run.id()), connection.get()))
            .toList();
    return visit.request().wantsJson()
        ? WebAnswer.json(200, RunJson.list(views))
        : WebAnswer.page(200, templates.runs(visit.viewer(), views).render());
  }

  WebAnswer one(HubVisit visit) {
    var run = runId(visit.value("run")).flatMap(one -> runs.find(visit.hub(), one));
    var connection = connections.find(visit.hub());
    if (run.isEmpty() || connection.isEmpty()) {
      return new Message("Not found", "There is no such run.", "To the runs", "/runs")
          .page(404, visit.viewer());
    }
    var parts = runs.parts(visit.hub(), run.get().id());
    var view = view(run.get(), parts, connection.get());
    var contacts = parts.stream().flatMap(part -> part.contacts().stream()).toList();
    return visit.request().wantsJson()
        ? WebAnswer.json(200, RunJson.one(view, contacts))
        : WebAnswer.page(200, templates.run(visit.viewer(), view, contacts).render());
  }

  private RunView view(Run run, List<PartResult> parts, Connection connection) {
    return new RunView(
        run.id().toString(),
        Times.minute(run.startedAt()),
        name(run.hub(), run),
        run.cause().workflowName(),
        run.reading().name(),
        Counts.of(run.sent(), parts),
        connection);
  }

  private String name(HubId hub, Run run) {
    return reports.find(hub, run.report()).map(Report::name).orElse("a report that is gone");
  }

  private static Optional<RunId> runId(String text) {
    try {
      return Optional.of(RunId.of(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
