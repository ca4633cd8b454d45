package ai.intail.sync.enrich;

import ai.intail.enrichment.Assessment;
import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import java.util.Optional;

/// One contact that was read and assessed.
///
/// @param message the part it stands in
/// @param profile the id of the profile that was used
/// @param written the ledger's entry of this run, if an earlier attempt left one
public record Looked(
    ContactId id,
    ChangeMessage message,
    Assessment assessment,
    Optional<String> profile,
    Optional<Entry> written) {

  public RunId run() {
    return message.run();
  }
}
