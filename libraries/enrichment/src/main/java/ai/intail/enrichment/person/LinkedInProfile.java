package ai.intail.enrichment.person;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person's public page on LinkedIn. Pages of Sales Navigator and Recruiter are none: they name a
/// seat's view of a person, and change.
///
/// @param slug lower case, without escapes
public record LinkedInProfile(String slug) {

  private static final int LONGEST = 2_000;
  private static final String HOST = "^(?:https?://)?(?:[a-z]{1,5}\\.)?linkedin\\.com/(?:mwlite/)?";
  private static final String END = "/?(?:[/?#].*)?$";

  private static final Pattern PAGE =
      Pattern.compile(HOST + "in/([^/?#\\s]+)" + END, Pattern.CASE_INSENSITIVE);

  /// The form until 2015: `/pub/jane-doe/12/345/678`.
  private static final Pattern OLD_PAGE =
      Pattern.compile(
          HOST + "pub/([^/?#\\s]+)/([0-9a-f]{1,3})/([0-9a-f]{1,3})/([0-9a-f]{1,3})" + END,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{So}._'’&-]{1,200}");

  /// What LinkedIn puts where it does not show the public name: a member's number, encoded.
  private static final Pattern ENCODED_MEMBER = Pattern.compile("ac[ow]aa[a-z0-9_-]{20,}");

  public static Optional<LinkedInProfile> of(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    var text = address.strip();
    var page = PAGE.matcher(text);
    if (page.matches()) {
      return ofSlug(decoded(page.group(1)));
    }
    var old = OLD_PAGE.matcher(text);
    return old.matches() ? ofSlug(decoded(old.group(1)) + "-" + number(old)) : Optional.empty();
  }

  private static Optional<LinkedInProfile> ofSlug(String slug) {
    return SLUG.matcher(slug).matches() && !ENCODED_MEMBER.matcher(slug).matches()
        ? Optional.of(new LinkedInProfile(slug))
        : Optional.empty();
  }

  /// LinkedIn sends `/pub/name/a7/576/b50` on to `/in/name-b50576a7`: the last two are filled up to
  /// three digits, a first one of zero is left out.
  private static String number(Matcher old) {
    var first = old.group(2).equals("0") ? "" : old.group(2);
    return (filled(old.group(4)) + filled(old.group(3)) + first).toLowerCase(Locale.ROOT);
  }

  private static String filled(String digits) {
    return "0".repeat(3 - digits.length()) + digits;
  }

  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notEscaped) {
      return slug.toLowerCase(Locale.ROOT);
    }
  }

  public String url() {
    return "https://www.linkedin.com/in/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "LinkedInProfile[…]";
  }
}
