package ai.intail.hubspot;

/// Reads HubSpot's numbers, which come as text or as JSON numbers.
final class Digits {

  private static final int LONGEST = 19;

  private Digits() {}

  /// @throws IllegalArgumentException if the text is no number of up to 63 bits
  static long parse(String text) {
    if (text.length() > LONGEST || !areAll(text)) {
      throw new IllegalArgumentException("an id consists of 1 to 19 digits");
    }
    return Long.parseLong(text);
  }

  /// Whether there is a text, and nothing but the digits of ASCII in it. A loop and no stream: it
  /// runs for every id of every answer.
  static boolean areAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
