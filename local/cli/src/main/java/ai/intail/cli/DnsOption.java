package ai.intail.cli;

import ai.intail.aws.VirtualThreadCrew;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.sources.DnsMailHosts;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether DNS is asked which hosts take mail. Off unless it is given: it tells a name server the
/// domains of the contacts.
final class DnsOption {

  /// What stands for this machine's own resolver.
  private static final String SYSTEM = "system";

  private static final Pattern SERVER =
      Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

  @Option(
      names = "--dns",
      arity = "0..1",
      fallbackValue = SYSTEM,
      paramLabel = "SERVER",
      description =
          "Asks DNS whether the domains of addresses take mail; SERVER as host or host:port (default:"
              + " this machine's resolver).")
  private @Nullable String server;

  /// `system`, or the name server; empty if none is to be asked.
  Optional<String> server() {
    var given = Optional.ofNullable(server);
    if (given.filter(name -> !SERVER.matcher(name).matches()).isPresent()) {
      throw new BadUseException(
          "--dns takes a name server such as 192.0.2.53 or 127.0.0.1:5353, not " + server + ".");
    }
    return given;
  }

  MailHosts hosts(InstantSource clock) {
    return server()
        .<MailHosts>map(
            name ->
                name.equals(SYSTEM)
                    ? new DnsMailHosts(new VirtualThreadCrew(), clock)
                    : new DnsMailHosts(new VirtualThreadCrew(), clock, name))
        .orElse(MailHosts.unasked());
  }
}
