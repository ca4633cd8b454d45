package ai.intail.web;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.SessionNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Sessions in a signed cookie. One lasts 12 hours from its last renewal and a week at most, and
/// ends before that when the hub's number is raised.
final class Sessions {

  static final Duration LIFE = Duration.ofHours(12);

  /// Renewed once so much of its life is over, so that not every answer sets a cookie.
  static final Duration RENEWED_AFTER = Duration.ofHours(1);

  /// However busy it is: then HubSpot is asked again who this is.
  static final Duration LONGEST = Duration.ofDays(7);

  private static final String COOKIE = "session";
  private static final String FORMAT = "1";
  private static final int PARTS = 7;
  private static final int ID_BYTES = 16;

  private final Supplier<KeyRing> keys;
  private final Cookies cookies;
  private final SessionNumbers numbers;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random a secure one
  Sessions(
      Supplier<KeyRing> keys,
      Cookies cookies,
      SessionNumbers numbers,
      InstantSource clock,
      RandomGenerator random) {
    this.keys = keys;
    this.cookies = cookies;
    this.numbers = numbers;
    this.clock = clock;
    this.random = random;
  }

  /// Signs in.
  ///
  /// @return the cookie
  String begin(HubId hub, String user) {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var now = clock.instant();
    return cookie(new Session(hub, user, base64(bytes), numbers.of(hub), now, now.plus(LIFE)));
  }

  /// Signs out in this browser.
  ///
  /// @return the cookie
  String end() {
    return cookies.end(COOKIE);
  }

  /// Signs everybody of the hub out, in every browser.
  void endAll(HubId hub) {
    numbers.endAll(hub);
  }

  /// Who asks; empty if nobody is signed in, or the session is over or was ended.
  Optional<Session> of(WebRequest request) {
    return signed(cookies.of(request, COOKIE))
        .filter(one -> one.expiresAt().isAfter(clock.instant()))
        .filter(one -> one.number() == numbers.of(one.hub()));
  }

  /// The cookie that lets a session last longer, once it is time for it.
  Optional<String> renewed(Session session) {
    var now = clock.instant();
    var longest = session.startedAt().plus(LONGEST);
    var until = now.plus(LIFE).isBefore(longest) ? now.plus(LIFE) : longest;
    boolean due = !until.isBefore(session.expiresAt().plus(RENEWED_AFTER));
    return due ? Optional.of(cookie(session.until(until))) : Optional.empty();
  }

  private String cookie(Session session) {
    var text =
        String.join(
            "|",
            FORMAT,
            session.hub().toString(),
            Long.toString(session.number()),
            Long.toString(session.startedAt().getEpochSecond()),
            Long.toString(session.expiresAt().getEpochSecond()),
            session.id(),
            session.user());
    var life = Duration.between(clock.instant(), session.expiresAt());
    return cookies.set(
        COOKIE,
        base64(text.getBytes(StandardCharsets.UTF_8)) + "." + keys.get().sign(purpose(text)),
        life);
  }

  private Optional<Session> signed(String value) {
    int dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      var text =
          new String(
              Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8);
      return keys.get().verifies(purpose(text), value.substring(dot + 1))
          ? session(text)
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Session> session(String text) {
    var parts = text.split("\\|", PARTS);
    if (parts.length != PARTS || !parts[0].equals(FORMAT)) {
      return Optional.empty(); // Signed by us, in a form of before.
    }
    return Optional.of(
        new Session(
            HubId.of(parts[1]),
            parts[6],
            parts[5],
            Long.parseLong(parts[2]),
            Instant.ofEpochSecond(Long.parseLong(parts[3])),
            Instant.ofEpochSecond(Long.parseLong(parts[4]))));
  }

  private static String purpose(String text) {
    return "session " + text;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
