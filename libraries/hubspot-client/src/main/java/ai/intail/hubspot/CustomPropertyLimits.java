package ai.intail.hubspot;

/// @param limit how many custom properties there may be
/// @param usage how many there are
public record CustomPropertyLimits(long limit, long usage) {

  public long free() {
    return Math.max(0, limit - usage);
  }
}
