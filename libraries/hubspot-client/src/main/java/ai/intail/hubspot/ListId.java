package ai.intail.hubspot;

/// The id of a list (HubSpot's interface says segment), as the lists API knows it; the number in an
/// old page address may be another.
public record ListId(String value) {

  /// @throws IllegalArgumentException if the value is not of digits
  public ListId {
    Digits.parse(value);
  }

  /// @throws IllegalArgumentException if the text is not of digits
  public static ListId of(String text) {
    return new ListId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
