package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import ai.intail.sync.runs.ContactResult;
import java.time.Instant;
import java.util.Optional;

/// Makes a contact known to a report: it has been processed for this join.
///
/// @param profile the id of the profile that was used
/// @param result what became of the contact, so that a repeat can tell the same
public record Mark(
    Instant joinedAt, RunId run, int part, Optional<String> profile, ContactResult result) {

  /// The same of the record into which `record` was merged.
  public Mark renamed(ContactId record, ContactId into) {
    return new Mark(joinedAt, run, part, profile, result.renamed(record, into));
  }

  public ContactId contact() {
    return result.contact();
  }
}
