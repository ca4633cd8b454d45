package ai.intail.enrichment.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of which the day, or the month too, may be unknown. It stands for its whole span.
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T.*)?)?)?");

  /// @param text `2026`, `2026-03` or `2026-03-14`; empty for anything else
  public static Optional<PartialDate> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      var date =
          new PartialDate(
              Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
      return date.first().isAfter(date.last()) ? Optional.empty() : Optional.of(date);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /// The first day of the span.
  public LocalDate first() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /// The last day of the span.
  public LocalDate last() {
    return day.isPresent() ? first() : YearMonth.of(year, month.orElse(12)).atEndOfMonth();
  }

  /// Whether every day of the span is after `date`.
  public boolean after(LocalDate date) {
    return first().isAfter(date);
  }

  /// Whether every day of the span is before `date`.
  public boolean before(LocalDate date) {
    return last().isBefore(date);
  }

  /// As it was given: `2026-03`.
  @Override
  public String toString() {
    var text = new StringBuilder(10).append(Integer.toString(10_000 + year).substring(1));
    month.ifPresent(number -> append(text, number));
    day.ifPresent(number -> append(text, number));
    return text.toString();
  }

  private static void append(StringBuilder text, int number) {
    text.append(number < 10 ? "-0" : "-").append(number);
  }
}
