package ai.intail.hubspot;

/// The number of a HubSpot account (portal).
public record HubId(long value) {

  /// @throws IllegalArgumentException if the text is no positive number
  public static HubId of(String text) {
    return new HubId(Digits.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
