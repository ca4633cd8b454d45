package ai.intail.sync.sweep;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Membership;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whom of a page is to be taken.
interface KnownJoins {

  /// @param askingSince set while pages are read again: older joins are passed over, and of the
  ///   others those that are known
  List<Membership> toTake(List<Membership> members, Optional<Instant> askingSince);

  /// A report takes whom its ledger does not know; one for newcomers nobody who joined before it
  /// was registered.
  static KnownJoins ofReport(Marks marks, Report report) {
    return (members, askingSince) -> {
      var wanted = members.stream().filter(member -> isNewEnough(report, member)).toList();
      return askingSince
          .map(since -> unknown(marks, report, joinedSince(wanted, since)))
          .orElse(wanted);
    };
  }

  /// A walk over all members drops nobody: whom it sends twice is told apart by the run's marks.
  static KnownJoins ofWalk() {
    return (members, askingSince) ->
        askingSince.map(since -> joinedSince(members, since)).orElse(members);
  }

  private static boolean isNewEnough(Report report, Membership member) {
    return switch (report.whom()) {
      case EVERYBODY -> true;
      case NEWCOMERS -> !member.joinedAt().isBefore(report.registeredAt());
    };
  }

  private static List<Membership> joinedSince(List<Membership> members, Instant since) {
    return members.stream().filter(member -> !member.joinedAt().isBefore(since)).toList();
  }

  private static List<Membership> unknown(Marks marks, Report report, List<Membership> members) {
    if (members.isEmpty()) {
      return members;
    }
    var contacts = members.stream().map(Membership::contact).toList();
    Map<ContactId, Mark> known = marks.of(report.hub(), report.id(), contacts);
    return members.stream().filter(member -> !knows(known, member)).toList();
  }

  private static boolean knows(Map<ContactId, Mark> known, Membership member) {
    var mark = known.get(member.contact());
    return mark != null && !mark.joinedAt().isBefore(member.joinedAt());
  }
}
