package ai.intail.enrichment.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInProfileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.linkedin.com/in/jane-doe | jane-doe",
        "https://www.linkedin.com/in/jane-doe/ | jane-doe",
        "http://linkedin.com/in/Jane-Doe | jane-doe",
        "linkedin.com/in/jane-doe | jane-doe",
        "www.linkedin.com/in/jane-doe-4b5c6d | jane-doe-4b5c6d",
        "https://de.linkedin.com/in/jane-doe/de | jane-doe",
        "https://uk.linkedin.com/in/jane-doe?trk=people-guest | jane-doe",
        "https://m.linkedin.com/in/jane-doe#experience | jane-doe",
        "https://www.linkedin.com/mwlite/in/jane-doe | jane-doe",
        "https://www.linkedin.com/in/jane-doe/?originalSubdomain=de&utm_source=x | jane-doe",
        "https://www.linkedin.com/in/jane-doe/details/experience/ | jane-doe",
        "https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller | jörg-müller",
        "https://www.linkedin.com/pub/krzysztof-marzec/a7/576/b50?trk=x | krzysztof-marzec-b50576a7",
        "http://in.linkedin.com/pub/jane-doe/24/5/73/ | jane-doe-07300524",
        "linkedin.com/pub/jane-doe/0/4A6/4b | jane-doe-04b4a6"
      })
  void onePageHasOneNameHoweverItIsWritten(String address, String slug) {
    assertThat(LinkedInProfile.of(address)).contains(new LinkedInProfile(slug));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jane-doe",
        "https://www.linkedin.com/",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/company/acme",
        "https://www.linkedin.com/sales/people/ACwAAAGH0dcBXyz,NAME_SEARCH,a1b2",
        "https://www.linkedin.com/sales/lead/ACwAAAGH0dcBXyz,NAME_SEARCH",
        "https://www.linkedin.com/talent/profile/AEMAAAGH0dcB",
        "https://www.linkedin.com/recruiter/profile/12345,abc",
        "https://www.linkedin.com/in/ACoAAAEkwwAB9KEc2TrQgOLEQ-vzRyZeCDyc6DQ",
        "https://www.linkedin.com/in/ACwAAAEkwwAB9KEc2TrQgOLEQ-vzRyZeCDyc6DQ",
        "https://www.linkedin.com/pub/jane-doe",
        "https://www.linkedin.com/pub/dir/Jane/Doe",
        "https://linkedin.com.evil.example/in/jane-doe",
        "https://evil.example/linkedin.com/in/jane-doe",
        "https://www.linkedin.com/in/jane%2Fdoe",
        "https://www.linkedin.com/in/jane%20doe",
        "javascript:alert(1)//linkedin.com/in/jane-doe"
      })
  void whatIsNoPublicPageOfAPersonIsRefused(String address) {
    assertThat(LinkedInProfile.of(address)).isEmpty();
  }

  @Test
  void theAddressIsTheCanonicalOne() {
    assertThat(new LinkedInProfile("jane-doe").url())
        .isEqualTo("https://www.linkedin.com/in/jane-doe");
    assertThat(new LinkedInProfile("jörg-müller").url())
        .isEqualTo("https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller");
    assertThat(LinkedInProfile.of(null)).isEmpty();
    assertThat(LinkedInProfile.of("linkedin.com/in/" + "a".repeat(200))).isPresent();
    assertThat(LinkedInProfile.of("linkedin.com/in/" + "a".repeat(201))).isEmpty();
    assertThat(LinkedInProfile.of("linkedin.com/in/a?" + "a".repeat(2_000))).isEmpty();
  }

  @Test
  void itsTextNeverReachesALog() {
    assertThat(new LinkedInProfile("jane-doe").toString()).doesNotContain("jane");
  }

  @Property
  void readingTheCanonicalAddressGivesTheSamePage(@ForAll String text) {
    LinkedInProfile.of("linkedin.com/in/" + text)
        .ifPresent(page -> assertThat(LinkedInProfile.of(page.url())).contains(page));
  }
}
