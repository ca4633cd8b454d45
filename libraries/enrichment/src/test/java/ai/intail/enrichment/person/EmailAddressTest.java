package ai.intail.enrichment.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jane.doe@acme.com, jane.doe@acme.com",
    "' Jane.Doe@ACME.com ', jane.doe@acme.com",
    "jane+news@acme.co.uk, jane+news@acme.co.uk",
    "jörg@müller.de, ''",
    "jane@müller.de, jane@xn--mller-kva.de"
  })
  void anAddressIsTakenInOneForm(String text, String expected) {
    assertThat(EmailAddress.of(text).map(EmailAddress::value).orElse("")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "jane",
        "jane@",
        "@acme.com",
        "jane@acme",
        "jane doe@acme.com",
        "a@b@c.com",
        ".jane@acme.com",
        "jane.@acme.com",
        "ja..ne@acme.com",
        "jane@-acme.com",
        "jane@acme..com",
        "<jane@acme.com>",
        "jane@acme.com;joe@acme.com",
        "jane@10.0.0.10",
        "jane@[10.0.0.10]",
        "jane@acme.123",
        "jane@acme.c",
        "jane@acme-.com"
      })
  void whatNoMailCanBeSentToIsNone(String text) {
    assertThat(EmailAddress.of(text)).isEmpty();
  }

  @Test
  void limitsAreThoseOfTheStandard() {
    var longestLocal = "a".repeat(64);
    assertThat(EmailAddress.of(longestLocal + "@acme.com")).isPresent();
    assertThat(EmailAddress.of(longestLocal + "a@acme.com")).isEmpty();
    assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "info@acme.com, true",
    "sales@acme.com, true",
    "Sales+emea@acme.com, true",
    "no-reply@acme.com, true",
    "datenschutz@acme.com, true",
    "hr@acme.com, true",
    "jane@acme.com, false",
    "jane+info@acme.com, false",
    "information.jane@acme.com, false",
    "md@acme.com, false",
    "alexa@acme.com, false"
  })
  void aJobsMailboxIsToldFromAPersons(String text, boolean role) {
    assertThat(EmailAddress.of(text).orElseThrow().role()).isEqualTo(role);
  }

  @Test
  void theHostIsWhereMailWouldGo() {
    assertThat(EmailAddress.of("jane@Mail.Müller.example").orElseThrow().host())
        .isEqualTo("mail.xn--mller-kva.example");
  }

  @Test
  void theDomainIsTheOneThatSomebodyRegistered() {
    var address = EmailAddress.of("jane@mail.sales.acme.co.uk").orElseThrow();

    assertThat(address.domain().orElseThrow().name()).isEqualTo("acme.co.uk");
  }

  @Test
  void itsTextNeverReachesALog() {
    assertThat(EmailAddress.of("jane@acme.com").orElseThrow().toString()).doesNotContain("jane");
  }
}
