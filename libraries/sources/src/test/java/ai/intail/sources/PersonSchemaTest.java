package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from a person's line, key by key.
class PersonSchemaTest {

  private static Profile person(String more) {
    return PersonSchema.parse(
        "{'id':'p1','full_name':'jane doe'%s}".formatted(more).replace('\'', '"'));
  }

  private static Position job(String experience) {
    return person(",'experience':[" + experience + "]").positions().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "Board Member, BOARD",
    "Member of the Board, BOARD",
    "Non-Executive Director, BOARD",
    "Chairman, BOARD",
    "Advisor, ADVISORY",
    "Senior Adviser, ADVISORY",
    "Volunteer Coach, VOLUNTEER",
    "Freelance Designer, SELF_EMPLOYED",
    "Independent Consultant, SELF_EMPLOYED",
    "Financial Advisor, ''",
    "Client Advisor, ''",
    "Director, ''",
    "Boardroom Designer, ''"
  })
  void titlesTellWhatStandsBesideAJob(String title, String mark) {
    var marks = job("{'company':{'name':'acme'},'title':{'name':'%s'}}".formatted(title)).marks();

    assertThat(marks.stream().map(Mark::name).findFirst().orElse("")).isEqualTo(mark);
  }

  @Test
  void theMainJobIsWhatTheSourceSaysAndNothingWhereItIsSilent() {
    assertThat(job("{'company':{'name':'acme'},'is_primary':true}").marks())
        .containsExactly(Mark.PRIMARY);
    assertThat(job("{'company':{'name':'acme'},'is_primary':false}").marks())
        .containsExactly(Mark.SECONDARY);
    assertThat(job("{'company':{'name':'acme'},'is_primary':null}").marks()).isEmpty();
    assertThat(job("{'company':{'name':'acme'}}").marks()).isEmpty();
  }

  @Test
  void unpaidLevelsAndEmployersWithoutANameAreMarked() {
    assertThat(job("{'company':{'name':'acme'},'title':{'name':'x','levels':['unpaid']}}").marks())
        .containsExactly(Mark.VOLUNTEER);
    assertThat(job("{'company':{'name':'Self-Employed'}}").marks())
        .containsExactly(Mark.SELF_EMPLOYED);
  }

  @ParameterizedTest
  @CsvSource({"acquired, true", "renamed, true", "merged, true", "private, false"})
  void aCompanyThatChangedWithoutASuccessorIsMarked(String status, boolean changed) {
    var marks = job("{'company':{'name':'acme','status':'%s'}}".formatted(status)).marks();

    assertThat(marks.contains(Mark.COMPANY_CHANGED)).isEqualTo(changed);
  }

  @Test
  void aSuccessorIsAnotherNameOfTheCompany() {
    var named = job("{'company':{'name':'acme','status':'acquired','successor':'Globex Inc.'}}");
    var full =
        job(
            "{'company':{'name':'acme','status':'renamed',"
                + "'successor':{'name':'Globex Inc.','website':'www.globex.example'}}}");

    assertThat(named.marks()).isEmpty();
    assertThat(named.employer().aliases()).containsExactly("globex");
    assertThat(full.marks()).isEmpty();
    assertThat(full.employer().aliases()).containsExactlyInAnyOrder("globex", "globex.example");
  }

  @Test
  void aliasesAreNormalNamesAndDomains() {
    var employer =
        job("{'company':{'name':'acme','alternative_names':['ACME Corp.'],'aliases':['Ajax'],"
                + "'affiliated_names':['Acme Labs GmbH'],'alternative_domains':['www.acme.test']}}")
            .employer();

    assertThat(employer.aliases())
        .containsExactlyInAnyOrder("acme", "ajax", "acme labs", "acme.test");
  }

  @Test
  void aCompanyIsKnownByPageOrNumberNameAndDomain() {
    var employer =
        job("{'company':{'name':'acme inc','website':'https://www.acme.example/x',"
                + "'linkedin_url':'linkedin.com/company/acme','linkedin_id':'1441'}}")
            .employer();

    assertThat(employer.name().map(CompanyName::text)).contains("acme inc");
    assertThat(employer.domain().map(Domain::name)).contains("acme.example");
    assertThat(employer.linkedIn()).contains(new LinkedInCompany("acme"));
    assertThat(job("{'company':{'name':'acme','linkedin_id':'1441'}}").employer().linkedIn())
        .contains(new LinkedInCompany("1441"));
    assertThat(job("{'company':{'name':'acme','linkedin_id':'x'}}").employer().linkedIn())
        .isEmpty();
  }

  @Test
  void aJobWithoutACompanyIsPassedOver() {
    assertThat(
            person(",'experience':[{'title':{'name':'buyer'}},{'company':{'name':''}}]")
                .positions())
        .isEmpty();
  }

  @Test
  void whatIsNoneOfTheOptionsIsNoted() {
    var odd =
        person(
            ",'location_country':'ruritania','experience':["
                + "{'company':{'name':'acme','size':'1-50','location':{'country':'freedonia'}}}]");
    var past =
        person(
            ",'location_country':'germany','experience':[{'company':{'name':'acme','size':'1-50'},"
                + "'end_date':'2020'}]");

    assertThat(odd.country()).isEmpty();
    assertThat(odd.unmapped())
        .containsExactlyInAnyOrder(
            Field.COUNTRY,
            Field.COUNTRY_CODE,
            Field.COMPANY_SIZE,
            Field.COMPANY_COUNTRY,
            Field.COMPANY_COUNTRY_CODE,
            Field.COMPANY_CONTINENT);
    assertThat(past.unmapped()).isEmpty();
    assertThat(person("").unmapped()).isEmpty();
  }

  @Test
  void placesAreWrittenWithCapitals() {
    var person = person(",'location_country':'germany','location_locality':'frankfurt am main'");

    assertThat(person.city()).contains("Frankfurt Am Main");
    assertThat(person.country().orElseThrow().code()).isEqualTo("DE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "7", "{", "{}", "{\"id\":\"p1\"}", "{\"full_name\":\"jane doe\"}"})
  void whatIsNoPersonIsRefused(String line) {
    assertThatThrownBy(() -> PersonSchema.parse(line))
        .isInstanceOf(UnreadableProfileException.class);
  }
}
