package ai.intail.enrichment.explain;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.profile.Profile;
import java.util.Optional;

/// One thing that could have been otherwise.
///
/// @param change as it stands after "If"
/// @param profile the person's; empty if it is to be found anew
record Alternative(String change, CrmContact contact, Optional<Profile> profile) {}
