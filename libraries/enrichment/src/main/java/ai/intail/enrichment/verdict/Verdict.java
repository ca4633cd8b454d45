package ai.intail.enrichment.verdict;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.title.RankChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a profile says about a contact's job, set against what the CRM holds.
public sealed interface Verdict {

  /// All verdicts by name, as runs show them.
  List<String> NAMES = List.of("STAYED", "PROMOTED", "LEFT", "UNKNOWN");

  /// @param at the job at the CRM's company
  record Stayed(Position at, RankChange rank) implements Verdict {}

  /// @param from the title before
  record Promoted(String from, Position at) implements Verdict {}

  /// @param ended the last job at the CRM's company, where it is on record
  /// @param now the present job
  record Left(Optional<Position> ended, Optional<Position> now) implements Verdict {}

  /// Too little is known to say anything; the CRM keeps what it has.
  record Unknown(Reason reason) implements Verdict {}

  default String name() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  /// The flags to write. A flag that is absent stays as it stands in HubSpot.
  default FieldValues flags() {
    return switch (this) {
      case Left _ -> FieldValues.of(Field.LEFT_THE_COMPANY, "true");
      case Promoted _ ->
          FieldValues.of(Field.LEFT_THE_COMPANY, "false").with(Field.PROMOTED, "true");
      case Stayed(_, var rank) when rank == RankChange.CANNOT_TELL ->
          FieldValues.of(Field.LEFT_THE_COMPANY, "false");
      case Stayed _ ->
          FieldValues.of(Field.LEFT_THE_COMPANY, "false").with(Field.PROMOTED, "false");
      case Unknown _ -> FieldValues.none();
    };
  }
}
