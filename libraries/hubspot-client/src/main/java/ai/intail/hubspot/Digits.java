package ai.intail.hubspot;

/// Reads HubSpot's numbers, which come as text or as JSON numbers.
final class Digits {

  private static final int LONGEST = 19;

  private Digits() {}

  static long parse(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      throw new IllegalArgumentException("an id consists of 1 to 19 digits");
    }
    return Long.parseLong(text);
  }
}
