package ai.intail.enrichment.email;

import java.util.Collection;
import java.util.Map;

/// Asks which hosts take mail: the one thing that the status of an address needs from outside.
///
/// Implementations are thread-safe, ask several hosts at once, and wait no longer than a few
/// seconds.
public interface MailHosts {

  /// @param hosts as [ai.intail.enrichment.person.EmailAddress#host] gives them
  /// @return what was found out, by host; a host that is not in it was not asked about. Trouble is
  ///   an answer too ([MailHost#NO_ANSWER]), never an exception.
  Map<String, MailHost> ask(Collection<String> hosts);

  /// Asks nobody: the rule of the mail host is passed over.
  static MailHosts unasked() {
    return _ -> Map.of();
  }
}
