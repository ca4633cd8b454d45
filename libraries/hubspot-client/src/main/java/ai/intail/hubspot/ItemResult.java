package ai.intail.hubspot;

import java.util.Optional;

/// What became of one item of a batch.
public sealed interface ItemResult {

  record Written(ContactId id) implements ItemResult {}

  /// HubSpot refused this item alone.
  ///
  /// @param message HubSpot's own words; may name people
  /// @param existing the record that stands there already, if HubSpot named it: a hint, not a proof
  record Refused(
      String category, String message, Optional<String> correlationId, Optional<ContactId> existing)
      implements ItemResult {
    @Override
    public String toString() {
      return "Refused[category=" + category + ", correlationId=" + correlationId + "]";
    }
  }

  /// There is no such record.
  record Missing() implements ItemResult {}

  /// The answer was lost: it may have been written.
  record Unsure() implements ItemResult {}
}
