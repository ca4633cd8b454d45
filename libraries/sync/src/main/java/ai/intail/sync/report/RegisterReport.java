package ai.intail.sync.report;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.hubspot.NotFoundException;
import ai.intail.sync.ReportId;
import ai.intail.sync.connect.PropertyChecks;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/// Registers a report: a HubSpot list and a segment. Registering the same twice is one report.
public final class RegisterReport {

  private static final int LONGEST_NAME = 100;
  private static final String CONTACTS = "0-1";

  private final Reports reports;
  private final PropertyChecks checks;
  private final InstantSource clock;

  public RegisterReport(Reports reports, PropertyChecks checks, InstantSource clock) {
    this.reports = reports;
    this.checks = checks;
    this.clock = clock;
  }

  /// What the customer asks for.
  public record Wish(
      ListId list, String name, Segment segment, Report.Leads leads, Report.Whom whom) {}

  /// How it ended.
  public sealed interface Result {
    record Registered(Report report) implements Result {}

    /// What is wrong, in a sentence for the customer.
    record Refused(String reason) implements Result {}
  }

  public Result register(HubId hub, HubAccount account, Wish wish) {
    var name = wish.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new Result.Refused("A report's name has 1 to " + LONGEST_NAME + " characters.");
    }
    try {
      var list = account.lists().find(wish.list());
      if (!list.objectTypeId().equals(CONTACTS)) {
        return new Result.Refused("The list " + wish.list() + " is not a list of contacts.");
      }
    } catch (NotFoundException missing) {
      return new Result.Refused(
          "HubSpot has no list with the id "
              + wish.list()
              + ". The id stands under the list's details; a number from an old page address may"
              + " be another.");
    }
    var now = clock.instant();
    var report =
        new Report(
            hub,
            id(hub, wish, name),
            wish.list(),
            name,
            wish.segment(),
            wish.leads(),
            wish.whom(),
            now,
            firstState(hub));
    if (reports.add(report, now)) {
      return new Result.Registered(report);
    }
    return new Result.Registered(reports.find(hub, report.id()).orElse(report));
  }

  private Report.State firstState(HubId hub) {
    boolean lacking = checks.find(hub).filter(check -> !check.isReady()).isPresent();
    return lacking ? new Report.State.LacksProperties() : new Report.State.Watching();
  }

  private static ReportId id(HubId hub, Wish wish, String name) {
    var text = "report " + hub + " " + wish.list() + " " + wish.segment() + " " + name;
    return new ReportId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }
}
