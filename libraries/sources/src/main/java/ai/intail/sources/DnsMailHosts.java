package ai.intail.sources;

import ai.intail.enrichment.email.MailHost;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.sync.work.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/// Asks DNS by the JDK's own provider, several hosts at once, and remembers the answers.
///
/// A host without MX records takes mail at its address (RFC 5321, 5.1); one whose only MX is the
/// root takes none (RFC 7505). A failure or time-out says nothing.
public final class DnsMailHosts implements MailHosts {

  private static final int AT_ONCE = 64;
  private static final int REMEMBERED = 20_000;
  private static final Duration ANSWERS_LAST = Duration.ofHours(1);
  private static final Duration FAILURES_LAST = Duration.ofSeconds(30);

  /// The first wait of a question in milliseconds; the JDK doubles it at the second try.
  private static final String WAIT = "1000";

  private static final String TRIES = "2";

  private final Crew crew;
  private final InstantSource clock;

  @SuppressWarnings("JdkObsolete") // JNDI takes no other map.
  private final Hashtable<String, String> environment = new Hashtable<>();

  private final Map<String, Remembered> cache;

  private record Remembered(MailHost host, Instant until) {}

  /// Asks the resolver of this machine.
  public DnsMailHosts(Crew crew, InstantSource clock) {
    this(crew, clock, Optional.empty(), WAIT);
  }

  /// @param server `host` or `host:port`
  public DnsMailHosts(Crew crew, InstantSource clock, String server) {
    this(crew, clock, Optional.of(server), WAIT);
  }

  /// @param wait for the first try, in milliseconds
  DnsMailHosts(Crew crew, InstantSource clock, Optional<String> server, String wait) {
    this.crew = crew;
    this.clock = clock;
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put("com.sun.jndi.dns.timeout.initial", wait);
    environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
    server.ifPresent(name -> environment.put(Context.PROVIDER_URL, "dns://" + name));
    cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  @Override
  public Map<String, MailHost> ask(Collection<String> hosts) {
    var known = new HashMap<String, MailHost>();
    var unknown = new ArrayList<String>();
    var now = clock.instant();
    synchronized (cache) {
      for (String host : new LinkedHashSet<>(hosts)) {
        var remembered = cache.get(host);
        if (remembered != null && remembered.until().isAfter(now)) {
          known.put(host, remembered.host());
        } else {
          unknown.add(host);
        }
      }
    }
    var asked =
        crew.all(
            unknown.stream().<Supplier<MailHost>>map(host -> () -> lookUp(host)).toList(), AT_ONCE);
    var then = clock.instant();
    synchronized (cache) {
      for (int i = 0; i < unknown.size(); i++) {
        var answer = asked.get(i);
        var lasts = answer == MailHost.NO_ANSWER ? FAILURES_LAST : ANSWERS_LAST;
        cache.put(unknown.get(i), new Remembered(answer, then.plus(lasts)));
        known.put(unknown.get(i), answer);
      }
    }
    return known;
  }

  private MailHost lookUp(String host) {
    try {
      var dns = new InitialDirContext(environment);
      try {
        return lookUp(dns, host);
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException noSuchHost) {
      return MailHost.TAKES_NONE;
    } catch (NamingException failed) {
      return MailHost.NO_ANSWER;
    }
  }

  private static MailHost lookUp(DirContext dns, String host) throws NamingException {
    var exchanges = records(dns, host, "MX");
    if (exchanges.isPresent()) {
      return isNull(exchanges.get()) ? MailHost.TAKES_NONE : MailHost.TAKES_MAIL;
    }
    boolean hasAddress =
        records(dns, host, "A").isPresent() || records(dns, host, "AAAA").isPresent();
    return hasAddress ? MailHost.TAKES_MAIL : MailHost.TAKES_NONE;
  }

  /// JNDI's danger lies in objects that it builds from answers; attributes of DNS are plain text.
  /// One type a question: asked for two, the JDK asks for any, which servers refuse (RFC 8482).
  @SuppressWarnings("BanJNDI")
  private static Optional<Attribute> records(DirContext dns, String host, String type)
      throws NamingException {
    return Optional.ofNullable(dns.getAttributes(host, new String[] {type}).get(type))
        .filter(found -> found.size() > 0);
  }

  /// The one record is `0 .`.
  private static boolean isNull(Attribute exchanges) throws NamingException {
    return exchanges.size() == 1 && exchanges.get().toString().endsWith(" .");
  }
}
