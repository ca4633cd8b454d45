package ai.intail.enrichment.person;

import ai.intail.enrichment.SortedLines;
import ai.intail.enrichment.company.Domain;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that mail can be sent to by its form.
///
/// @param value trimmed, lower case, the host in its ASCII form
public record EmailAddress(String value) {

  private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
  private static final int LONGEST_LOCAL = 64; // RFC 5321, 4.5.3.1.1

  /// The dot-atom of RFC 5322, 3.2.3, which is what CRMs hold.
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /// Mailboxes of a job, not of a person (RFC 2142 and usual ones).
  private static final SortedLines ROLES = SortedLines.of(EmailAddress.class, "roles.txt");

  /// @return empty if it is no address by its form
  public static Optional<EmailAddress> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var trimmed = text.strip().toLowerCase(Locale.ROOT);
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    var local = trimmed.substring(0, at);
    try {
      var host =
          IDN.toASCII(trimmed.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return LOCAL.matcher(local).matches() && HOST.matcher(host).matches()
          ? Optional.of(new EmailAddress(local + "@" + host))
          : Optional.empty();
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  /// What stands after the `@`, in its ASCII form: the host that would take the mail.
  public String host() {
    return value.substring(value.indexOf('@') + 1);
  }

  /// The registrable domain; empty where the host is a public suffix itself.
  public Optional<Domain> domain() {
    return Domain.ofEmail(value);
  }

  /// Whether it is a job's mailbox, such as `info@`.
  public boolean role() {
    var local = value.substring(0, value.indexOf('@'));
    int plus = local.indexOf('+');
    return ROLES.contains(plus > 0 ? local.substring(0, plus) : local);
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
