package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// What became of one item of a batch.
public sealed interface ItemResult {

  /// HubSpot wrote it.
  record Written(ContactId id) implements ItemResult {}

  /// HubSpot refused this item alone; sent again unchanged, it is refused again.
  ///
  /// @param message HubSpot's own words; may name people
  /// @param existing the record that stands there already, if HubSpot named it: a hint, not a proof
  /// @param problems which values were refused and why, as far as HubSpot said
  record Refused(
      String category,
      String message,
      Optional<String> correlationId,
      Optional<ContactId> existing,
      List<PropertyProblem> problems)
      implements ItemResult {

    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
      return "Refused[category=%s, correlationId=%s, problems=%s]"
          .formatted(category, correlationId, problems);
    }
  }

  /// There is no such record.
  record Missing() implements ItemResult {}

  /// HubSpot gave no good answer in time: it may have been written.
  record Unsure() implements ItemResult {}
}
