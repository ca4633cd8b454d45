package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches: what they find, how late, and what they refuse.
class SearchTest {

  private static final String SEARCH = "/crm/objects/2026-03/contacts/search";

  private final Portal portal = Portal.open();

  private long add(String email, String city) {
    return portal.hub.addContact(Map.of("email", email, "city", city));
  }

  private void isIndexed() {
    portal.passes(Duration.ofSeconds(6));
  }

  private Told where(String property, String operator, String values) {
    return portal.post(
        SEARCH,
        "{'filterGroups':[{'filters':[{'propertyName':'%s','operator':'%s'%s}]}]}"
            .formatted(property, operator, values));
  }

  private Told whereValue(String property, String operator, String value) {
    return where(property, operator, ",'value':'" + value + "'");
  }

  @Test
  void whatWasCreatedAMomentAgoIsNotFoundYet() {
    add("jane@acme.example", "Utrecht");

    assertThat(whereValue("city", "EQ", "Utrecht").ids()).isEmpty();
    isIndexed();
    assertThat(whereValue("city", "EQ", "Utrecht").ids()).hasSize(1);
  }

  @Test
  void whatWasChangedAMomentAgoIsFoundAsItWas() {
    long jane = add("jane@acme.example", "Utrecht");
    isIndexed();
    portal.hub.changeContact(jane, Map.of("city", "Delft", "email", "jane@new.example"));

    assertThat(whereValue("city", "EQ", "Utrecht").ids()).hasSize(1);
    assertThat(whereValue("email", "EQ", "jane@acme.example").ids()).hasSize(1);
    assertThat(whereValue("email", "EQ", "jane@new.example").ids()).isEmpty();
    isIndexed();
    assertThat(whereValue("city", "EQ", "Utrecht").ids()).isEmpty();
    assertThat(whereValue("email", "EQ", "jane@new.example").ids()).hasSize(1);
  }

  @Test
  void whoWasArchivedOrErasedAMomentAgoIsStillFound() {
    long jane = add("jane@acme.example", "Utrecht");
    long joe = add("joe@acme.example", "Utrecht");
    isIndexed();
    portal.hub.archiveContact(jane);
    portal.hub.eraseContact(joe);

    assertThat(whereValue("city", "EQ", "Utrecht").ids()).hasSize(2);
    isIndexed();
    assertThat(whereValue("city", "EQ", "Utrecht").ids()).isEmpty();
  }

  @Test
  void tenComeUnlessToldAndNeverMoreThanTwoHundred() {
    for (int i = 0; i < 12; i++) {
      add(i + "@acme.example", "Utrecht");
    }
    isIndexed();

    var first = portal.post(SEARCH, "{}");
    var second = portal.post(SEARCH, "{'after':'10'}");

    assertThat(first.ids()).hasSize(10);
    assertThat(first.json().path("total").asInt()).isEqualTo(12);
    assertThat(first.json().at("/paging/next/after").asText()).isEqualTo("10");
    assertThat(second.ids()).hasSize(2);
    assertThat(second.json().has("paging")).isFalse();
    assertThat(portal.post(SEARCH, "{'limit':200}").status()).isEqualTo(200);
    assertThat(portal.post(SEARCH, "{'limit':201}").status()).isEqualTo(400);
  }

  @Test
  void behindTenThousandResultsThereIsAWallWithABareBody() {
    assertThat(portal.post(SEARCH, "{'limit':200,'after':'9800'}").status()).isEqualTo(200);
    var beyond = portal.post(SEARCH, "{'limit':200,'after':'9801'}");
    assertThat(beyond.status()).isEqualTo(400);
    assertThat(beyond.json().has("category")).isFalse();
  }

  @Test
  void aBodyOfMoreThanThreeThousandCharactersIsRefused() {
    assertThat(portal.post(SEARCH, "{'query':'" + "x".repeat(3_000) + "'}").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sorts':['city','email']}",
        "{'filterGroups':[{},{},{},{},{},{}]}",
        "{'filterGroups':[{'filters':[{},{},{},{},{},{},{}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'no_such','operator':'EQ','value':'x'}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'city','operator':'LIKE','value':'x'}]}]}",
        "{'after':'x'}"
      })
  void whatHubSpotDoesNotTakeIsRefused(String body) {
    assertThat(portal.post(SEARCH, body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, uTRECHT, 1",
    "NEQ, Utrecht, 2",
    "CONTAINS_TOKEN, york, 1",
    "CONTAINS_TOKEN, yo*, 1",
    "NOT_CONTAINS_TOKEN, york, 2",
    "GT, Utrecht, 0",
    "LTE, New York, 1",
  })
  void textsAreComparedWhateverTheirCase(String operator, String value, int found) {
    add("a@acme.example", "Utrecht");
    add("b@acme.example", "New York");
    portal.contact("c@acme.example");
    isIndexed();

    assertThat(whereValue("city", operator, value).ids()).hasSize(found);
  }

  @Test
  void theValuesOfAListAreSmallLettersOrFindNothing() {
    add("jane@acme.example", "Utrecht");
    isIndexed();

    assertThat(where("city", "IN", ",'values':['utrecht']").ids()).hasSize(1);
    assertThat(where("city", "IN", ",'values':['Utrecht']").ids()).isEmpty();
    assertThat(where("email", "IN", ",'values':['jane@acme.example','x@y.example']").ids())
        .hasSize(1);
    assertThat(where("city", "NOT_IN", ",'values':['utrecht']").ids()).isEmpty();
  }

  @Test
  void optionsAreComparedExactly() {
    portal.hub.addContact(Map.of("email", "a@x.example", "hs_lead_status", "NEW"));
    isIndexed();

    assertThat(whereValue("hs_lead_status", "EQ", "NEW").ids()).hasSize(1);
    assertThat(whereValue("hs_lead_status", "EQ", "new").ids()).isEmpty();
    assertThat(where("hs_lead_status", "IN", ",'values':['NEW']").ids()).hasSize(1);
  }

  @Test
  void numbersAndTimesAreComparedByTheirSize() {
    portal.property("score", "number", "number", "");
    for (String score : new String[] {"9", "10", "100"}) {
      portal.hub.addContact(Map.of("email", score + "@x.example", "score", score));
    }
    isIndexed();

    assertThat(whereValue("score", "GT", "9").ids()).hasSize(2);
    assertThat(where("score", "BETWEEN", ",'value':'9','highValue':'10'").ids()).hasSize(2);
    assertThat(whereValue("createdate", "LTE", "2026-06-30T12:00:00Z").ids()).hasSize(3);
    var millis = Long.toString(Portal.BEGIN.toEpochMilli());
    assertThat(whereValue("createdate", "GT", millis).ids()).isEmpty();
    assertThat(whereValue("createdate", "GTE", millis).ids()).hasSize(3);
  }

  @Test
  void presenceIsAskedFor() {
    add("a@acme.example", "Utrecht");
    portal.contact("b@acme.example");
    isIndexed();

    assertThat(where("city", "HAS_PROPERTY", "").ids()).hasSize(1);
    assertThat(where("city", "NOT_HAS_PROPERTY", "").ids()).hasSize(1);
  }

  @Test
  void oneSortOrdersAndGroupsAreAlternatives() {
    long a = add("a@acme.example", "Utrecht");
    long b = add("b@acme.example", "Delft");
    add("c@acme.example", "Breda");
    isIndexed();

    var answer =
        portal.post(
            SEARCH,
            "{'filterGroups':[{'filters':[{'propertyName':'city','operator':'EQ','value':'Utrecht'}]},"
                + "{'filters':[{'propertyName':'city','operator':'EQ','value':'Delft'}]}],"
                + "'sorts':[{'propertyName':'city','direction':'DESCENDING'}]}");

    assertThat(answer.ids()).containsExactly(Long.toString(a), Long.toString(b));
  }

  @Test
  void deepPagingGoesOnById() {
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 5; i++) {
      ids.add(add(i + "@acme.example", "Utrecht"));
    }
    isIndexed();

    var answer =
        portal.post(
            SEARCH,
            "{'filterGroups':[{'filters':[{'propertyName':'hs_object_id','operator':'GT','value':'%d'}]}],'sorts':[{'propertyName':'hs_object_id','direction':'ASCENDING'}]}"
                .formatted(ids.get(2)));

    assertThat(answer.ids()).containsExactly(Long.toString(ids.get(3)), Long.toString(ids.get(4)));
  }

  @Test
  void aQueryLooksIntoAddressesAndNames() {
    add("jane@acme.example", "Utrecht");
    isIndexed();

    assertThat(portal.post(SEARCH, "{'query':'ACME'}").ids()).hasSize(1);
    assertThat(portal.post(SEARCH, "{'query':'other'}").ids()).isEmpty();
  }
}
