package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.RefreshToken;
import java.time.Instant;

/// What one version of a connection's secret holds.
///
/// @param expiresAt when HubSpot stops taking the access token
public record StoredGrant(AccessToken access, RefreshToken refresh, Instant expiresAt) {}
