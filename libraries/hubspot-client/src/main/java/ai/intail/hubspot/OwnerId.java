package ai.intail.hubspot;

/// The number of an owner; not the number of the user behind it.
public record OwnerId(long value) {

  /// @throws IllegalArgumentException if the text is no positive number
  public static OwnerId of(String text) {
    return new OwnerId(Digits.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
