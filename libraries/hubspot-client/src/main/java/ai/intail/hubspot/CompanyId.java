package ai.intail.hubspot;

/// The number of a company record.
public record CompanyId(long value) {

  /// @throws IllegalArgumentException if the text is no positive number
  public static CompanyId of(String text) {
    return new CompanyId(Digits.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
