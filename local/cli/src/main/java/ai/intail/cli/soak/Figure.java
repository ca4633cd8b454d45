package ai.intail.cli.soak;

import java.util.Locale;

/// Something that was measured.
///
/// @param what with its unit
/// @param value a whole number of it
public record Figure(String what, long value, Bar bar) {

  static Figure told(String what, long value) {
    return new Figure(what, value, new Bar.None());
  }

  public boolean isMet() {
    return bar.isMetBy(value);
  }

  @Override
  public String toString() {
    var judged = bar instanceof Bar.None ? "" : bar.words() + (isMet() ? ": met" : ": MISSED");
    return String.format(Locale.ROOT, "%-40s %,12d  %s", what, value, judged).stripTrailing();
  }
}
