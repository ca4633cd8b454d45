package ai.intail.enrichment.company;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many people work for a company, in the bands that most sources use.
public enum CompanySize {
  UP_TO_10("1-10", 1, 10),
  UP_TO_50("11-50", 11, 50),
  UP_TO_200("51-200", 51, 200),
  UP_TO_500("201-500", 201, 500),
  UP_TO_1000("501-1000", 501, 1_000),
  UP_TO_5000("1001-5000", 1_001, 5_000),
  UP_TO_10000("5001-10000", 5_001, 10_000),
  MORE("10001+", 10_001, Integer.MAX_VALUE);

  private static final Pattern BAND = Pattern.compile("(\\d{1,9})\\s*[-–]\\s*(\\d{1,9})");
  private static final Pattern AND_MORE = Pattern.compile("(\\d{1,9})\\s*\\+");

  private final String value;
  private final int least;
  private final int most;

  CompanySize(String value, int least, int most) {
    this.value = value;
    this.least = least;
    this.most = most;
  }

  /// The option's value.
  public String value() {
    return value;
  }

  public static Optional<CompanySize> of(int employees) {
    return within(employees, employees);
  }

  /// @return empty for a band that does not lie within one of ours
  public static Optional<CompanySize> of(@Nullable String band) {
    if (band == null) {
      return Optional.empty();
    }
    var text = band.strip().replace(",", "");
    var range = BAND.matcher(text);
    if (range.matches()) {
      return within(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    var open = AND_MORE.matcher(text);
    if (open.matches()) {
      return within(Integer.parseInt(open.group(1)), Integer.MAX_VALUE)
          .or(() -> text.equals("10000+") ? Optional.of(MORE) : Optional.empty());
    }
    return text.matches("\\d{1,9}") ? of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<CompanySize> within(int from, int to) {
    return Arrays.stream(values())
        .filter(size -> size.least <= from && from <= to && to <= size.most)
        .findFirst();
  }
}
