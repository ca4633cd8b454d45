package ai.intail.hubspot;

/// How many custom properties an object may have in an account; it depends on what the account pays
/// for. Source: `/crm/limits/2026-03/custom-properties`.
///
/// @param limit how many custom properties there may be
/// @param usage how many there are
public record CustomPropertyLimits(long limit, long usage) {

  /// How many more can be created; never negative.
  public long free() {
    return Math.max(0, limit - usage);
  }
}
