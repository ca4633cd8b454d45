package ai.intail.hubspot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. HubSpot sends it with 477 and
/// sometimes with 429.
final class RetryAfter {

  /// The longest that HubSpot documents: an account moves to another data centre.
  static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /// @return a pause of up to [#LONGEST]; empty for none and for what is none
  static Optional<Duration> of(Reply reply, Instant now) {
    return reply
        .header("retry-after")
        .map(String::strip)
        .flatMap(text -> text.matches("\\d{1,9}") ? seconds(text) : date(text, now))
        .filter(Duration::isPositive)
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static Optional<Duration> seconds(String text) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
