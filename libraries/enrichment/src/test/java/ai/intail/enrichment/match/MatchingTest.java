package ai.intail.enrichment.match;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Contacts;
import ai.intail.enrichment.Profiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static Match match(Contacts contact, Profiles... candidates) {
    return new Matching(Arrays.stream(candidates).map(Profiles::build).toList())
        .match(contact.build());
  }

  private static Profiles atAcme(String id) {
    return profile(id).job("Acme", "acme.example", "Buyer", "2019-01", "");
  }

  @Test
  void anAddressNamesThePerson() {
    assertThat(match(contact(), profile("a").email("jane.doe@acme.example"), atAcme("b")))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.profile().id()).isEqualTo("a"));
  }

  @Test
  void aLinkedInPageNamesThePerson() {
    var contact = contact().without("email").with("hs_linkedin_url", "linkedin.com/in/jane-doe");

    assertThat(
            match(
                contact,
                profile("a"),
                profile("b").linkedIn("https://de.linkedin.com/in/jane-doe/")))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.profile().id()).isEqualTo("b"));
  }

  @Test
  void anAddressOfOneAndAPageOfAnotherNameNobody() {
    var contact = contact().with("hs_linkedin_url", "https://linkedin.com/in/jane-doe");

    assertThat(
            match(
                contact,
                profile("a").email("jane.doe@acme.example"),
                profile("b").linkedIn("https://www.linkedin.com/in/jane-doe/")))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void anAddressThatSomebodyElseHasNowDoesNotMeanThatPerson() {
    assertThat(match(contact(), profile().named("Rupert Ohm").email("jane.doe@acme.example")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void aNameAndAnEmployerNameThePerson() {
    assertThat(match(contact().without("email"), atAcme("a"))).isInstanceOf(Match.Found.class);
  }

  @Test
  void aNameAloneNamesNobody() {
    assertThat(match(contact(), profile().job("Globex", "globex.example", "CFO", "2019-01", "")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void twoOfOneNameAtOneCompanyAreNotToldApart() {
    assertThat(match(contact().without("email"), atAcme("a"), atAcme("b")))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void theSameNameBeatsASimilarOne() {
    assertThat(
            match(
                contact().with("firstname", "Elizabeth").without("email"),
                atAcme("a").named("Liz Doe"),
                atAcme("b").named("Elizabeth Doe")))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.profile().id()).isEqualTo("b"));
  }
}
