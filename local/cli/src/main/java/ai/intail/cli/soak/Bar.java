package ai.intail.cli.soak;

import java.util.Locale;

/// What a figure has to reach.
public sealed interface Bar {

  /// @param most the highest that is good
  record AtMost(long most) implements Bar {}

  record Exactly(long value) implements Bar {}

  /// It is told for those who want to know.
  record None() implements Bar {}

  default boolean isMetBy(long value) {
    return switch (this) {
      case AtMost(var most) -> value <= most;
      case Exactly(var wanted) -> value == wanted;
      case None() -> true;
    };
  }

  /// In words; empty for none.
  default String words() {
    return switch (this) {
      case AtMost(var most) -> String.format(Locale.ROOT, "at most %,d", most);
      case Exactly(var wanted) -> String.format(Locale.ROOT, "exactly %,d", wanted);
      case None() -> "";
    };
  }
}
