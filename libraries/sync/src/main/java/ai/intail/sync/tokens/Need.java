package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import java.time.Instant;
import java.util.Optional;

/// What a caller needs: a token that is good for a while, and not the one that HubSpot refused.
record Need(Optional<AccessToken> refused) {

  boolean isMetBy(StoredGrant grant, Instant now) {
    return refused.filter(grant.access()::equals).isEmpty() && grant.renewAt().isAfter(now);
  }
}
