package ai.intail.sources;

import static ai.intail.sources.DnsStub.Says.ADDRESS_ONLY;
import static ai.intail.sources.DnsStub.Says.FAILURE;
import static ai.intail.sources.DnsStub.Says.MAIL_EXCHANGE;
import static ai.intail.sources.DnsStub.Says.NOTHING_OF_THE_KIND;
import static ai.intail.sources.DnsStub.Says.NULL_EXCHANGE;
import static ai.intail.sources.DnsStub.Says.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.email.MailHost;
import ai.intail.sync.work.Crew;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The questions go over UDP to a name server on loopback.
class DnsMailHostsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-30T12:00:00Z"));
  private DnsStub stub;
  private DnsMailHosts hosts;

  @BeforeEach
  void start() throws IOException {
    stub =
        new DnsStub(
            Map.of(
                "mail.example", MAIL_EXCHANGE,
                "xn--mller-kva.example", MAIL_EXCHANGE,
                "null.example", NULL_EXCHANGE,
                "address.example", ADDRESS_ONLY,
                "bare.example", NOTHING_OF_THE_KIND,
                "broken.example", FAILURE,
                "silent.example", SILENCE));
    hosts = new DnsMailHosts(Crew.alone(), now::get, Optional.of(stub.server()), "50");
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private MailHost ask(String host) {
    return hosts.ask(List.of(host)).getOrDefault(host, MailHost.NO_ANSWER);
  }

  @Test
  void aHostWithAMailExchangeTakesMail() {
    assertThat(ask("mail.example")).isEqualTo(MailHost.TAKES_MAIL);
    assertThat(ask("xn--mller-kva.example")).isEqualTo(MailHost.TAKES_MAIL);
  }

  @Test
  void aHostWithoutOneTakesMailAtItsAddress() {
    assertThat(ask("address.example")).isEqualTo(MailHost.TAKES_MAIL);
  }

  @Test
  void aNullExchangeAHostWithNothingAndOneThatDoesNotExistTakeNone() {
    assertThat(ask("null.example")).isEqualTo(MailHost.TAKES_NONE);
    assertThat(ask("bare.example")).isEqualTo(MailHost.TAKES_NONE);
    assertThat(ask("nowhere.example")).isEqualTo(MailHost.TAKES_NONE);
  }

  @Test
  void aFailureAndSilenceSayNothing() {
    assertThat(ask("broken.example")).isEqualTo(MailHost.NO_ANSWER);
    assertThat(ask("silent.example")).isEqualTo(MailHost.NO_ANSWER);
  }

  @Test
  void aServerThatIsNotThereSaysNothing() {
    stub.close();

    assertThat(ask("mail.example")).isEqualTo(MailHost.NO_ANSWER);
  }

  @Test
  void aHostIsAskedAboutOnceAnHour() {
    hosts.ask(List.of("mail.example", "mail.example"));
    hosts.ask(List.of("mail.example"));
    assertThat(stub.questionsFor("mail.example")).isEqualTo(1);

    now.set(now.get().plus(Duration.ofMinutes(61)));
    ask("mail.example");
    assertThat(stub.questionsFor("mail.example")).isEqualTo(2);
  }

  @Test
  void afterAFailureItIsAskedAboutAgainSoon() {
    ask("broken.example");
    int before = stub.questionsFor("broken.example");

    now.set(now.get().plus(Duration.ofSeconds(31)));
    ask("broken.example");

    assertThat(stub.questionsFor("broken.example")).isGreaterThan(before);
  }

  @Test
  void manyHostsAreAnsweredEachForItself() {
    assertThat(hosts.ask(List.of("mail.example", "null.example", "broken.example")))
        .containsOnly(
            Map.entry("mail.example", MailHost.TAKES_MAIL),
            Map.entry("null.example", MailHost.TAKES_NONE),
            Map.entry("broken.example", MailHost.NO_ANSWER));
  }
}
