package ai.intail.enrichment.email;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.EmailFinding.Rule;
import ai.intail.enrichment.person.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The rules of the status, in their order.
class EmailVerifierTest {

  private static final String OLD = "jane@acme.example";
  private static final ProfileMail NOTHING = new ProfileMail(Set.of(), Set.of(), Set.of());
  private static final ProfileMail LEFT =
      new ProfileMail(Set.of(new Domain("acme.example")), Set.of(), Set.of());
  private static final ProfileMail LEFT_FOR_ANOTHER =
      new ProfileMail(
          Set.of(new Domain("acme.example")), Set.of(address("jane@globex.example")), Set.of());

  private static EmailAddress address(String text) {
    return EmailAddress.of(text).orElseThrow();
  }

  private static EmailFinding find(String text, ProfileMail profile, MailFacts facts) {
    return new EmailVerifier(facts).find(Optional.of(text), profile);
  }

  private static EmailFinding find(String text, ProfileMail profile) {
    return find(text, profile, MailFacts.none());
  }

  private static MailFacts host(String name, MailHost host) {
    return MailFacts.ofHosts(Map.of(name, host));
  }

  private static MailFacts verifier(VerifierAnswer answer, MailHost host) {
    return new MailFacts(Map.of(address(OLD), answer), Map.of("acme.example", host));
  }

  private static EmailFinding is(EmailStatus status, Rule rule) {
    return EmailFinding.of(status, rule);
  }

  @Test
  void withoutAnAddressNothingIsSaid() {
    assertThat(new EmailVerifier(MailFacts.none()).find(Optional.empty(), LEFT))
        .isEqualTo(EmailFinding.untouched(Rule.NO_ADDRESS));
    assertThat(find("  ", LEFT)).isEqualTo(EmailFinding.untouched(Rule.NO_ADDRESS));
  }

  @Test
  void badSyntaxIsInvalidWhateverElseIsKnown() {
    assertThat(find("jane@@acme.example", NOTHING))
        .isEqualTo(is(EmailStatus.INVALID, Rule.BAD_SYNTAX));
  }

  @Test
  void theVerifiersAnswerOutranksDnsAndTheProfile() {
    var valid = verifier(new VerifierAnswer.Said(EmailStatus.VALID), MailHost.TAKES_NONE);

    assertThat(find(OLD, LEFT_FOR_ANOTHER, valid)).isEqualTo(is(EmailStatus.VALID, Rule.VERIFIED));
  }

  @Test
  void aVerifierThatFailedLeavesTheFieldUntouched() {
    var failed = verifier(new VerifierAnswer.Failed(), MailHost.TAKES_NONE);

    assertThat(find(OLD, LEFT_FOR_ANOTHER, failed))
        .isEqualTo(EmailFinding.untouched(Rule.VERIFIER_FAILED));
  }

  @Test
  void aHostThatTakesNoMailIsInvalidBeforeTheProfileIsAsked() {
    assertThat(find(OLD, LEFT, host("acme.example", MailHost.TAKES_NONE)))
        .isEqualTo(is(EmailStatus.INVALID, Rule.HOST_TAKES_NO_MAIL));
  }

  @Test
  void theHostIsTheAddressesOwnNotTheRegisteredDomain() {
    var facts = host("acme.example", MailHost.TAKES_NONE);

    assertThat(find("jane@mail.acme.example", NOTHING, facts).rule()).isEqualTo(Rule.NOTHING_KNOWN);
  }

  @Test
  void aDnsFailureNeverSaysInvalidAndLeavesTheFieldUntouched() {
    assertThat(find(OLD, LEFT_FOR_ANOTHER, host("acme.example", MailHost.NO_ANSWER)))
        .isEqualTo(EmailFinding.untouched(Rule.NO_DNS_ANSWER));
  }

  @Test
  void aHostThatTakesMailSaysNoMore() {
    assertThat(find(OLD, LEFT, host("acme.example", MailHost.TAKES_MAIL)))
        .isEqualTo(is(EmailStatus.RISKY, Rule.LEFT));
  }

  @Test
  void theAddressOfACompanyThatWasLeftIsRiskyAndInvalidOnceAnotherIsCurrent() {
    assertThat(find(OLD, LEFT)).isEqualTo(is(EmailStatus.RISKY, Rule.LEFT));
    assertThat(find(OLD, LEFT_FOR_ANOTHER))
        .isEqualTo(is(EmailStatus.INVALID, Rule.LEFT_FOR_ANOTHER));
  }

  @Test
  void anAddressThatIsListedAsCurrentAtACompanyThatWasLeftIsNoOtherOne() {
    var stale =
        new ProfileMail(
            Set.of(new Domain("acme.example")),
            Set.of(address(OLD), address("jd@acme.example")),
            Set.of());

    assertThat(find(OLD, stale)).isEqualTo(is(EmailStatus.RISKY, Rule.LEFT));
  }

  @Test
  void aThrowAwayAddressAndAJobsMailboxAreRiskyEvenIfListed() {
    var listed =
        new ProfileMail(
            Set.of(),
            Set.of(address("info@acme.example"), address("jane@mailinator.com")),
            Set.of());

    assertThat(find("jane@mailinator.com", listed))
        .isEqualTo(is(EmailStatus.RISKY, Rule.DISPOSABLE));
    assertThat(find("info@acme.example", listed)).isEqualTo(is(EmailStatus.RISKY, Rule.ROLE));
  }

  @Test
  void whatTheProfileListsAsCurrentIsOfHighConfidence() {
    var listed =
        new ProfileMail(
            Set.of(new Domain("globex.example")),
            Set.of(address("jane@globex.test"), address(OLD)),
            Set.of(address("jane@gmail.com")));

    assertThat(find("JANE@acme.example", listed))
        .isEqualTo(is(EmailStatus.HIGH_CONFIDENCE, Rule.LISTED));
    assertThat(find("jane@gmail.com", listed))
        .isEqualTo(is(EmailStatus.HIGH_CONFIDENCE, Rule.LISTED));
  }

  @Test
  void elseItIsUnknown() {
    assertThat(find(OLD, NOTHING)).isEqualTo(is(EmailStatus.UNKNOWN, Rule.NOTHING_KNOWN));
  }

  @Test
  void addressesReachNoLog() {
    var facts = verifier(new VerifierAnswer.Failed(), MailHost.NO_ANSWER);

    assertThat(facts.toString() + LEFT_FOR_ANOTHER).doesNotContain("jane", "acme", "globex");
  }
}
