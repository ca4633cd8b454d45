package ai.intail.sync.leads;

import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.OwnerId;
import ai.intail.sync.RunId;
import java.util.Optional;

/// A contact whose person moved to a company that is known.
///
/// @param suggested who should follow up
public record Moved(
    ContactId contact,
    RunId run,
    int part,
    Mover mover,
    Optional<OwnerId> suggested,
    String verdict,
    String evidence) {

  Optional<String> slug() {
    return mover.linkedIn().map(LinkedInProfile::slug);
  }

  Optional<String> address() {
    return mover.newAddress().map(address -> address.value());
  }
}
