package ai.intail.sync.report;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.sync.ReportId;
import java.time.Instant;

/// A HubSpot list, a segment, a name and options.
///
/// @param registeredAt the limit of [Whom#NEWCOMERS]
public record Report(
    HubId hub,
    ReportId id,
    ListId list,
    String name,
    Segment segment,
    Leads leads,
    Whom whom,
    Instant registeredAt,
    State state) {

  public Report in(State other) {
    return new Report(hub, id, list, name, segment, leads, whom, registeredAt, other);
  }

  /// What becomes of a person who moved.
  public enum Leads {
    MADE,
    NOT_MADE
  }

  /// Whom the report takes.
  public enum Whom {
    EVERYBODY,
    NEWCOMERS
  }

  /// Whether the list is watched.
  public sealed interface State {

    /// Whether the list is read and its people are written to.
    default boolean isWatched() {
      return switch (this) {
        case Watching(), Behind() -> true;
        case LacksProperties(), Paused _ -> false;
      };
    }

    record Watching() implements State {}

    /// Joins were put aside while the connection did not work: the list is to be read again.
    record Behind() implements State {}

    /// Nothing is written until the hub has all properties.
    record LacksProperties() implements State {}

    /// Nothing happens until a person has solved what `reason` says.
    record Paused(String reason) implements State {}
  }
}
