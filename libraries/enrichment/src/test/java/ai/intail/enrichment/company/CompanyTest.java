package ai.intail.enrichment.company;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Folded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Inc. | ACME",
        "Acme, Inc | Acme Corporation",
        "Müller GmbH & Co. KG | Muller",
        "Globex B.V. | Globex",
        "Société Générale S.A. | Societe Generale",
        "The Acme Company LLC | the acme company",
        "AT&T Inc. | AT&T",
        "Acme Pty Ltd | Acme",
        "Acme Pty. Ltd. | Acme K.K.",
        "Acme株式会社 | Acme株式会社",
        "Acme Sp. z o.o. | Acme",
        "Acme S.r.l. | Acme S.p.A.",
        "Acme A/S | Acme",
        "Acme, S.A. de C.V. | Acme",
        "Acme Holdings plc | Acme",
        "Acme und Partner | Acme & Partner",
        "U.S. Steel | United States Steel",
        "L'Oréal | LOreal",
        "Ørsted A/S | orsted",
        "Acme-Werke AG | Acme Werke"
      })
  void legalFormsCaseAndAccentsDoNotTellCompaniesApart(String one, String other) {
    assertThat(normal(one)).isEqualTo(normal(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Robotics | Acme",
        "Delta Air Lines | Delta Dental",
        "SA Power | Power",
        "Co-op | Op",
        "Acme | Acne",
        "Acme North | Acme South",
        "Group Nine | Nine"
      })
  void otherNamesAreOtherCompanies(String one, String other) {
    assertThat(normal(one)).isNotEqualTo(normal(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GmbH", "Inc.", "& Co"})
  void aLegalFormAloneStaysAName(String text) {
    assertThat(normal(text)).isNotEmpty();
  }

  @Property
  void normalisingTwiceIsAsOnce(@ForAll String text) {
    CompanyName.of(text)
        .ifPresent(
            name ->
                CompanyName.of(name.normal())
                    .ifPresent(again -> assertThat(again.normal()).isEqualTo(name.normal())));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Acme.com/about?x=1, acme.com",
    "acme.com, acme.com",
    "http://shop.acme.co.uk:8080, acme.co.uk",
    "www.müller.de, xn--mller-kva.de",
    "acme.example, acme.example",
    "acme.example., acme.example",
    "//acme.example, ''",
    "http://jane@acme.example/x, acme.example",
    "ftp://files.acme.com, acme.com",
    "acme.github.io, acme.github.io",
    "www.ck, www.ck",
    "a.b.foo.ck, b.foo.ck",
    "abraham.house.gov, house.gov",
    "facebook.com, facebook.com",
    "https://facebook.com/, facebook.com",
    "https://facebook.com?x=1, facebook.com",
    "https://www.facebook.com/acme, ''",
    "linkedin.com/company/acme, ''",
    "sites.google.com/view/acme, ''",
    "google.com, google.com"
  })
  void aWebsiteBelongsToTheDomainThatSomebodyRegistered(String address, String expected) {
    assertThat(Domain.ofWebsite(address).map(Domain::name).orElse("")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "co.uk", "localhost", "not a site", "http://", "192.168.0.1"})
  void whatNobodyRegisteredIsNoDomain(String address) {
    assertThat(Domain.ofWebsite(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gmail.com, true, false", "mailinator.com, false, true", "acme.com, false, false"})
  void freeAndDisposableMailIsKnown(String name, boolean free, boolean disposable) {
    var domain = Domain.ofWebsite(name).orElseThrow();

    assertThat(domain.freeMail()).isEqualTo(free);
    assertThat(domain.disposable()).isEqualTo(disposable);
  }

  @ParameterizedTest
  @CsvSource({
    "1-10, 1-10",
    "1-50, ''",
    "1-5, 1-10",
    "12-50, 11-50",
    "'5,001-10,000', 5001-10000",
    "10001+, 10001+",
    "10000+, 10001+",
    "5000+, ''",
    "50000+, 10001+",
    "10, 1-10",
    "11, 11-50",
    "200, 51-200",
    "500, 201-500",
    "501, 501-1000",
    "1001, 1001-5000",
    "10000, 5001-10000",
    "10001, 10001+",
    "0, ''",
    "many, ''",
    "50-11, ''"
  })
  void aSizeMapsToItsBandIfItLiesWithinOne(String text, String band) {
    assertThat(CompanySize.of(text).map(CompanySize::value).orElse("")).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/company/acme, acme",
    "linkedin.com/company/ACME/about/, acme",
    "https://de.linkedin.com/company/acme?trk=x, acme",
    "https://www.linkedin.com/school/acme-university, acme-university",
    "https://www.linkedin.com/company/1441, 1441",
    "https://www.linkedin.com/in/acme, ''",
    "https://www.linkedin.com/sales/company/1441, ''",
    "acme, ''"
  })
  void aCompanysPageHasOneNameHoweverItIsWritten(String address, String slug) {
    assertThat(LinkedInCompany.of(address).map(LinkedInCompany::slug).orElse("")).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    "Acme Deutschland, Acme Inc., true",
    "Acme, Acme, true",
    "Globex, Acme, false",
    "AB Acme, AB Globex, false",
    "Acme, Acmetic, false"
  })
  void namesBeginAlikeByTheirFirstWord(String one, String other, boolean alike) {
    var name = CompanyName.of(one).orElseThrow();

    assertThat(name.beginsLike(CompanyName.of(other).orElseThrow())).isEqualTo(alike);
  }

  @Property
  void foldingTwiceIsAsOnce(@ForAll String text) {
    assertThat(Folded.words(Folded.words(text))).isEqualTo(Folded.words(text));
    assertThat(Folded.letters(Folded.letters(text))).isEqualTo(Folded.letters(text));
  }

  @Property
  void aDomainIsItsOwn(@ForAll String text) {
    Domain.ofWebsite(text)
        .ifPresent(domain -> assertThat(Domain.ofWebsite(domain.name())).contains(domain));
  }

  private static String normal(String text) {
    return CompanyName.of(text).orElseThrow().normal();
  }
}
