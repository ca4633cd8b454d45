package ai.intail.enrichment.company;

import ai.intail.enrichment.SortedLines;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The domain that somebody registered: `sales.acme.co.uk` belongs to `acme.co.uk`.
///
/// @param name ASCII (RFC 5891), lower case
public record Domain(String name) {

  private static final SortedLines FREE_MAIL = SortedLines.of(Domain.class, "free-mail.txt");
  private static final SortedLines DISPOSABLE = SortedLines.of(Domain.class, "disposable.txt");
  private static final int LONGEST = 2_000;
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern AFTER_HOST = Pattern.compile("[/?#\\s].*$");

  /// Hosts where others have pages: such an address says nothing of who owns the host.
  private static final Set<String> PAGES_OF_OTHERS =
      Set.of(
          "about.me",
          "facebook.com",
          "github.com",
          "google.com",
          "instagram.com",
          "linkedin.com",
          "linktr.ee",
          "medium.com",
          "t.me",
          "tiktok.com",
          "twitter.com",
          "x.com",
          "xing.com",
          "youtube.com");

  private static final Pattern HAS_PATH = Pattern.compile("[^/?#]*/[^/?#].*");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  /// Of a web address, with or without scheme and path; none for a page among others' pages, such
  /// as `facebook.com/acme`.
  public static Optional<Domain> ofWebsite(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    var text = address.strip().toLowerCase(Locale.ROOT);
    var bare = SCHEME.matcher(text).replaceFirst("");
    var host = AFTER_HOST.matcher(bare).replaceFirst("");
    int user = host.lastIndexOf('@');
    int port = host.lastIndexOf(':');
    var domain = ofHost(host.substring(user + 1, port > user ? port : host.length()));
    return domain.filter(
        found -> !PAGES_OF_OTHERS.contains(found.name()) || !HAS_PATH.matcher(bare).matches());
  }

  /// Of an e-mail address.
  public static Optional<Domain> ofEmail(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    int at = address.lastIndexOf('@');
    return at < 1
        ? Optional.empty()
        : ofHost(address.substring(at + 1).strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<Domain> ofHost(String host) {
    var bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.indexOf('.') < 1 || NUMBERS.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      var ascii = IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return PublicSuffixes.registrable(ascii).map(Domain::new);
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  /// Whether anybody gets a mailbox there: it says nothing of an employer.
  public boolean freeMail() {
    return FREE_MAIL.contains(name);
  }

  /// Whether its mailboxes are made to be thrown away.
  public boolean disposable() {
    return DISPOSABLE.contains(name);
  }
}
