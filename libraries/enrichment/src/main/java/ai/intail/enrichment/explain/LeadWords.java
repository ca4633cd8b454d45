package ai.intail.enrichment.explain;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.verdict.Verdict;
import java.util.Optional;

/// Says whether a lead is due.
final class LeadWords {

  private LeadWords() {}

  static String line(Assessment assessment, Segment segment) {
    return switch (assessment.verdict()) {
      case Verdict.Stayed _, Verdict.Promoted _ -> "None: the person has not left.";
      case Verdict.Unknown _ -> "None: that the person left is not known.";
      case Verdict.Left(_, var now) -> ofWhoLeft(assessment, segment, now);
    };
  }

  private static String ofWhoLeft(Assessment assessment, Segment segment, Optional<Position> now) {
    if (assessment.mover().isEmpty()) {
      return now.isEmpty()
          ? "None: no present job is on record that is more than a board, advisory or voluntary role."
          : "None: the present job is no company's.";
    }
    var mover = assessment.mover().get();
    return segment.leadsByDefault()
        ? "One is due at "
            + mover.employer().spoken()
            + address(mover)
            + ", unless the CRM has the person there already."
        : "None: reports of the segment "
            + segment.name()
            + " make no leads; "
            + mover.employer().spoken()
            + " would be the company.";
  }

  private static String address(Mover mover) {
    return mover
        .newAddress()
        .map(EmailAddress::value)
        .map(address -> ", with the address " + address)
        .orElse(", without an address: none of the new job is known");
  }
}
