package ai.intail.enrichment.company;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A company's page on LinkedIn.
public record LinkedInCompany(String slug) {

  private static final Pattern PAGE =
      Pattern.compile(
          "^(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:company|school|showcase)/([^/?#\\s]{1,200}).*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  public static Optional<LinkedInCompany> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    var page = PAGE.matcher(address.strip());
    return page.matches()
        ? Optional.of(new LinkedInCompany(page.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /// By the number that LinkedIn gives a company; its pages are found by it too.
  public static Optional<LinkedInCompany> ofId(String id) {
    return NUMBER.matcher(id).matches() ? Optional.of(new LinkedInCompany(id)) : Optional.empty();
  }

  public String url() {
    return "https://www.linkedin.com/company/" + slug;
  }
}
