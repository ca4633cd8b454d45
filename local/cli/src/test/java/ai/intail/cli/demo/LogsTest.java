package ai.intail.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Fault;
import ai.intail.sources.ContactRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything that a full run logs, at debug too, names nobody and tells no secret.
class LogsTest {

  /// Of the simulated HubSpot: codes, access tokens, refresh tokens.
  private static final Pattern TOKEN = Pattern.compile("(access|code|na1)-[0-9a-f]{16,}");

  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +[^\\s…]");
  private static final int CONTACTS = 30;

  /// What runs deployed too. The embedded endpoints stand for AWS; their logs are not ours.
  private static final List<String> DEPLOYED =
      List.of(
          "ai.intail", "software.amazon.awssdk", "jdk.internal.httpclient", "com.amazonaws.lambda");

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;
  private final List<Logger> loggers = new ArrayList<>(); // Else they would be collected.
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLoggerName() + " " + line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    for (String name : DEPLOYED) {
      var logger = Logger.getLogger(name);
      logger.setLevel(Level.ALL);
      logger.addHandler(handler);
      loggers.add(logger);
    }
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setErr(standardError);
    for (Logger logger : loggers) {
      logger.removeHandler(handler);
      logger.setLevel(Level.OFF);
    }
  }

  @Test
  void nothingOfAFullRunAtDebugNamesAnyoneOrTellsASecret() throws IOException {
    // given: a run in which much goes wrong, for HubSpot's refusals repeat what they were given
    var input = Samples.portal(CONTACTS);
    Set<String> secrets = new HashSet<>(Set.of("local-secret", "admin@portal.example"));
    input.contacts().forEach(contact -> secrets.addAll(names(contact)));
    String token;
    try (var journey = Journey.begin(input, lines::add)) {
      var faults = journey.simulator().faults();
      faults.every(3, "contact_write", Fault.status(400));
      faults.next("memberships", Fault.status(500), Fault.status(429));
      faults.next("contact_read", Fault.status(502));
      // when
      journey.joinAll();
      journey.awaitProcessed(CONTACTS);
      token = journey.hub().issueToken(Set.of("oauth"));
      journey.hub().uninstall();
      journey.hub().expireTokens();
      journey.runNow();
      journey.awaitConnectionEnded();
    }
    lines.addAll(errors.toString(StandardCharsets.UTF_8).lines().toList());
    // then
    assertThat(lines).anyMatch(line -> line.startsWith("software.amazon.awssdk"));
    assertThat(told(line -> TOKEN.matcher(line).find())).isEmpty();
    assertThat(told(line -> ADDRESS.matcher(line).find())).isEmpty();
    assertThat(told(line -> BEARER.matcher(line).find())).isEmpty();
    assertThat(told(line -> secrets.stream().anyMatch(line::contains))).isEmpty();
    // The patterns find what they are for.
    assertThat(token).matches(TOKEN);
    assertThat("admin@portal.example").matches(ADDRESS);
    assertThat(secrets).hasSizeGreaterThan(CONTACTS);
  }

  /// The first lines that tell too much.
  private List<String> told(Predicate<String> tooMuch) {
    return List.copyOf(lines).stream().filter(tooMuch).limit(5).toList();
  }

  private static List<String> names(ContactRow contact) {
    var properties = contact.properties();
    var first = Objects.requireNonNullElse(properties.get("firstname"), "");
    var last = Objects.requireNonNullElse(properties.get("lastname"), "");
    var address = Objects.requireNonNullElse(properties.get("email"), "");
    return List.of(first + " " + last, last + "\"", address).stream()
        .filter(text -> text.length() > 4)
        .toList();
  }
}
