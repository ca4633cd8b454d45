package ai.intail.enrichment.person;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person's page on LinkedIn.
public record LinkedInProfile(String slug) {

  private static final Pattern PAGE =
      Pattern.compile(
          "^(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:mwlite/)?(?:in|pub)/([^/?#\\s]{1,200}).*$",
          Pattern.CASE_INSENSITIVE);

  public static Optional<LinkedInProfile> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    var page = PAGE.matcher(address.strip());
    return page.matches()
        ? Optional.of(new LinkedInProfile(decoded(page.group(1))))
        : Optional.empty();
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
    return "https://www.linkedin.com/in/" + slug;
  }

  @Override
  public String toString() {
    return "LinkedInProfile[…]";
  }
}
