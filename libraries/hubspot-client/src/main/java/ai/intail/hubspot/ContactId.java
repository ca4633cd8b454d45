package ai.intail.hubspot;

/// The number of a contact record.
public record ContactId(long value) implements Comparable<ContactId> {

  /// @throws IllegalArgumentException if the text is no positive number
  public static ContactId of(String text) {
    return new ContactId(Digits.parse(text));
  }

  @Override
  public int compareTo(ContactId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
