package ai.intail.enrichment.title;

import java.util.List;
import java.util.OptionalInt;

/// Reads the rank of a title in banking and investment, which have a ladder of their own.
final class BankingLadder {

  private BankingLadder() {}

  static OptionalInt rank(List<String> words) {
    var text = " " + String.join(" ", words) + " ";
    if ((text.contains(" chief ") && text.contains(" officer ")) || text.matches(".* c[a-z]o .*")) {
      return OptionalInt.of(7);
    }
    if (text.contains(" managing director ")) {
      return OptionalInt.of(6);
    }
    if (text.contains(" vice president ")) {
      if (text.contains(" senior vice ") || text.contains(" executive vice ")) {
        return OptionalInt.of(4);
      }
      boolean assistant = text.contains(" assistant vice ") || text.contains(" associate vice ");
      return OptionalInt.of(assistant ? 2 : 3);
    }
    if (text.contains(" director ")) {
      return OptionalInt.of(5);
    }
    if (text.contains(" associate ")) {
      return OptionalInt.of(1);
    }
    return text.contains(" analyst ") ? OptionalInt.of(0) : OptionalInt.empty();
  }
}
