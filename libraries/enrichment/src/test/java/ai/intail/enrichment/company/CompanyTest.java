package ai.intail.enrichment.company;

import static org.assertj.core.api.Assertions.assertThat;

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
        "AT&T Inc. | AT&T"
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
        "Co-op | Op"
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
    "acme.example, acme.example"
  })
  void aWebsiteBelongsToTheDomainThatSomebodyRegistered(String address, String expected) {
    assertThat(Domain.ofWebsite(address).orElseThrow().name()).isEqualTo(expected);
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

  private static String normal(String text) {
    return CompanyName.of(text).orElseThrow().normal();
  }
}
