package ai.intail.enrichment.company;

import ai.intail.enrichment.SortedLines;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
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

  /// Of a web address, with or without scheme and path.
  public static Optional<Domain> ofWebsite(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    var text = address.strip().toLowerCase(Locale.ROOT);
    var host = AFTER_HOST.matcher(SCHEME.matcher(text).replaceFirst("")).replaceFirst("");
    int user = host.lastIndexOf('@');
    int port = host.lastIndexOf(':');
    return ofHost(host.substring(user + 1, port > user ? port : host.length()));
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
    if (bare.indexOf('.') < 1 || bare.matches("[0-9.]+")) {
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
