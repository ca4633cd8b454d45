package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.RefreshToken;
import ai.intail.hubspot.TokenGrant;
import java.time.Duration;
import java.time.Instant;

/// What one version of a connection's secret holds.
///
/// @param askedAt when HubSpot was asked for it
/// @param expiresAt when HubSpot stops taking the access token
public record StoredGrant(
    AccessToken access, RefreshToken refresh, Instant askedAt, Instant expiresAt) {

  /// A token is renewed this long before its end, or at half its life if that is shorter.
  static final Duration MARGIN = Duration.ofMinutes(5);

  /// @param askedAt when HubSpot was asked: the token's life is counted from before its answer
  public static StoredGrant of(TokenGrant grant, Instant askedAt) {
    return new StoredGrant(
        grant.access(), grant.refresh(), askedAt, askedAt.plus(grant.expiresIn()));
  }

  /// When another access token is to be asked for.
  Instant renewAt() {
    var half = Duration.between(askedAt, expiresAt).dividedBy(2);
    return expiresAt.minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
  }
}
