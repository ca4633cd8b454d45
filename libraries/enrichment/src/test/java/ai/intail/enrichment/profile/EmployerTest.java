package ai.intail.enrichment.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerTest {

  private static Employer employer(String name, String domain, String page, String... aliases) {
    return new Employer(
        CompanyName.of(name),
        Domain.ofWebsite(domain),
        LinkedInCompany.of(page),
        Set.of(aliases),
        CompanyFacts.none());
  }

  @Test
  void companiesAreTiedByPageDomainNameOrAliasTheStrongestFirst() {
    var acme = employer("Acme Inc.", "acme.example", "linkedin.com/company/acme");

    assertThat(acme.tieTo(employer("Acme", "acme.example", "linkedin.com/company/ACME/")))
        .contains(Tie.LINKEDIN);
    assertThat(acme.tieTo(employer("Other", "www.acme.example", ""))).contains(Tie.DOMAIN);
    assertThat(acme.tieTo(employer("ACME LLC", "acme.test", ""))).contains(Tie.NAME);
    assertThat(acme.tieTo(employer("Next", "next.example", "", "acme"))).contains(Tie.ALIAS);
    assertThat(employer("Next", "next.example", "", "acme.example").tieTo(acme))
        .contains(Tie.ALIAS);
    assertThat(acme.tieTo(employer("Globex", "globex.example", ""))).isEmpty();
  }

  @Test
  void whatIsKnownOfNeitherTiesNobody() {
    assertThat(employer("", "", "").sameAs(employer("", "", ""))).isFalse();
  }

  @Test
  void aStoredKeyNamesTheSameCompanies() {
    var acme = employer("Acme Inc.", "acme.example", "linkedin.com/company/acme", "old acme");

    assertThat(acme.key()).isEqualTo("acme.example|acme|acme");
    assertThat(acme.sameAs("acme.example||")).isTrue();
    assertThat(acme.sameAs("|acme|")).isTrue();
    assertThat(acme.sameAs("||acme")).isTrue();
    assertThat(acme.sameAs("|old acme|")).isTrue();
    assertThat(acme.sameAs("|globex|")).isFalse();
    assertThat(employer("Next", "", "", "acme.example").sameAs("acme.example||")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "||", "acme", "a|b", "a|b|c|d"})
  void aKeyOfNothingNamesNobody(String key) {
    assertThat(employer("Acme", "acme.example", "").sameAs(key)).isFalse();
    assertThat(employer("", "", "").sameAs(key)).isFalse();
  }

  @Test
  void aDomainIsOwnedByWebsiteOrAlias() {
    var acme = employer("Acme", "acme.example", "", "acme.test");

    assertThat(acme.owns(new Domain("acme.example"))).isTrue();
    assertThat(acme.owns(new Domain("acme.test"))).isTrue();
    assertThat(acme.owns(new Domain("globex.example"))).isFalse();
  }

  @Test
  void itIsCalledByTheBestNameThereIs() {
    assertThat(employer("Acme Inc.", "acme.example", "").spoken()).isEqualTo("Acme Inc.");
    assertThat(Employer.of(Optional.empty(), Domain.ofWebsite("acme.example")).spoken())
        .isEqualTo("acme.example");
    assertThat(employer("", "", "linkedin.com/company/acme").spoken()).isEqualTo("acme");
    assertThat(employer("", "", "").spoken()).isEqualTo("a company without a name");
  }
}
