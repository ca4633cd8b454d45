package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.PropertyBatches;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Properties of contacts, their groups and limits.
class PropertiesTest {

  private static final String PROPERTIES = "/crm/properties/2026-03/contacts";
  private static final String TWO =
      ",'options':[{'label':'A','value':'a','displayOrder':0,'hidden':false},"
          + "{'label':'B','value':'b','displayOrder':1,'hidden':false}]";

  private final Portal portal = Portal.open();

  @BeforeEach
  void aGroup() {
    portal.post(PROPERTIES + "/groups", "{'name':'ours','label':'Ours'}");
  }

  private static String text(String name) {
    return of(name, "string", "text", "");
  }

  private static String of(String name, String type, String fieldType, String more) {
    return "{'name':'%s','label':'L','type':'%s','fieldType':'%s','groupName':'ours'%s}"
        .formatted(name, type, fieldType, more);
  }

  private Told create(String body) {
    return portal.post(PROPERTIES, body);
  }

  private static String subCategory(Told told) {
    return told.json().path("subCategory").asText();
  }

  @Test
  void allComeAtOnceReadOnlyCalculatedAndHiddenOnesToo() {
    var all = portal.get(PROPERTIES).json();

    assertThat(all.has("paging")).isFalse();
    var names = all.path("results").findValuesAsText("name");
    assertThat(names)
        .contains("email", "hs_object_id", "num_associated_deals")
        .contains("hs_searchable_calculated_phone_number");
    var calculated = portal.get(PROPERTIES + "/num_associated_deals").json();
    assertThat(calculated.path("calculated").asBoolean()).isTrue();
    assertThat(calculated.at("/modificationMetadata/readOnlyValue").asBoolean()).isTrue();
    assertThat(
            portal
                .get(PROPERTIES + "/hs_searchable_calculated_phone_number")
                .json()
                .path("hidden")
                .asBoolean())
        .isTrue();
  }

  @Test
  void sensitiveOnesComeOnlyWhereTheyAreAskedFor() {
    create(of("secret", "string", "text", ",'dataSensitivity':'sensitive'"));

    assertThat(portal.get(PROPERTIES).json().path("results").findValuesAsText("name"))
        .doesNotContain("secret");
    assertThat(
            portal
                .get(PROPERTIES + "?dataSensitivity=sensitive")
                .json()
                .path("results")
                .findValuesAsText("name"))
        .containsExactly("secret");
  }

  @Test
  void aPropertyIsCreatedWithAllItWasGiven() {
    var answer =
        create(of("plan", "enumeration", "select", TWO + ",'description':'D','formField':true"));

    assertThat(answer.status()).isEqualTo(201);
    var property = portal.get(PROPERTIES + "/plan").json();
    assertThat(property.path("description").asText()).isEqualTo("D");
    assertThat(property.path("options")).hasSize(2);
    assertThat(property.path("formField").asBoolean()).isTrue();
    assertThat(property.path("hubspotDefined").asBoolean()).isFalse();
    assertThat(property.path("archived").asBoolean()).isFalse();
    assertThat(property.path("createdAt").asText()).isEqualTo("2026-06-30T12:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource({
    "string, select",
    "enumeration, text",
    "bool, checkbox",
    "date, text",
    "number, text"
  })
  void typeAndFieldTypeGoTogetherOrAreRefused(String type, String fieldType) {
    assertThat(create(of("odd", type, fieldType, TWO)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plan", "1plan", "my-plan", "hs_plan", "pl an", ""})
  void aNameIsSmallLettersDigitsAndUnderscores(String name) {
    assertThat(create(text(name)).status()).isEqualTo(400);
    assertThat(create(text("x".repeat(101))).status()).isEqualTo(400);
  }

  @Test
  void whatIsRequiredIsRequired() {
    assertThat(create("{'name':'plan','type':'string','fieldType':'text'}").status())
        .isEqualTo(400);
  }

  @Test
  void anUnknownGroupIsRefused() {
    var answer =
        create(
            "{'name':'plan','label':'L','type':'string','fieldType':'text','groupName':'no_such'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(subCategory(answer)).isEqualTo("Properties.PROPERTY_CREATE_FAILED_VALIDATION");
  }

  @Test
  void aChoiceNeedsOptionsAndABoolItsTwo() {
    var without = create(of("plan", "enumeration", "select", ""));
    assertThat(subCategory(without)).isEqualTo("PropertyValidationError.MISSING_OPTIONS");
    assertThat(without.json().at("/context/property/0").asText()).isEqualTo("plan");
    var odd = create(of("yes_no", "bool", "booleancheckbox", TWO));
    assertThat(subCategory(odd)).isEqualTo("PropertyValidationError.INVALID_BOOLEAN_OPTION");
    var right = TWO.replace("'a'", "'true'").replace("'b'", "'false'");
    assertThat(create(of("yes_no", "bool", "booleancheckbox", right)).status()).isEqualTo(201);
  }

  @Test
  void optionsAreDistinctBoundedAndNotTooLong() {
    var twice = TWO.replace("'b'", "'a'");
    assertThat(create(of("p1", "enumeration", "select", twice)).status()).isEqualTo(400);
    var longOne = TWO.replace("'A'", "'" + "x".repeat(3_000) + "'");
    assertThat(create(of("p2", "enumeration", "select", longOne)).status()).isEqualTo(400);
    var many =
        IntStream.rangeClosed(0, 5_000)
            .mapToObj(i -> "{'label':'%d','value':'%d'}".formatted(i, i))
            .collect(Collectors.joining(",", ",'options':[", "]"));
    assertThat(create(of("p3", "enumeration", "select", many)).status()).isEqualTo(400);
  }

  @Test
  void aNameThatIsTakenIsAConflictEvenWhileItIsArchived() {
    create(text("plan"));
    assertThat(create(text("plan")).status()).isEqualTo(409);

    assertThat(portal.call("DELETE", PROPERTIES + "/plan", "").status()).isEqualTo(204);
    assertThat(portal.get(PROPERTIES + "/plan").status()).isEqualTo(404);
    assertThat(portal.get(PROPERTIES + "/plan?archived=true").json().path("archived").asBoolean())
        .isTrue();
    assertThat(portal.get(PROPERTIES).json().path("results").findValuesAsText("name"))
        .doesNotContain("plan");
    assertThat(create(text("plan")).status()).isEqualTo(409);
  }

  @Test
  void tenPropertiesMayBeUnique() {
    for (int i = 0; i < 10; i++) {
      assertThat(create(of("u" + i, "string", "text", ",'hasUniqueValue':true")).status())
          .isEqualTo(201);
    }

    assertThat(create(of("u10", "string", "text", ",'hasUniqueValue':true")).status())
        .isEqualTo(400);
  }

  @Test
  void thePlanLimitsHowManyThereAre() {
    portal.hub.limitCustomProperties(2);
    create(text("p1"));

    var limits = portal.get("/crm/limits/2026-03/custom-properties").json();
    assertThat(limits.at("/byObjectType/0/limit").asInt()).isEqualTo(2);
    assertThat(limits.at("/byObjectType/0/usage").asInt()).isEqualTo(1);
    assertThat(limits.path("overallPercentage").asDouble()).isEqualTo(50);
    create(text("p2"));
    assertThat(create(text("p3")).status()).isEqualTo(400);
  }

  @Test
  void aChangeReplacesAllOptionsAndLeavesWhatItDoesNotName() {
    create(of("plan", "enumeration", "select", TWO + ",'description':'D'"));

    portal.call(
        "PATCH", PROPERTIES + "/plan", "{'options':[{'label':'C','value':'c'}],'label':'New'}");
    portal.call("PATCH", PROPERTIES + "/plan", "{'hidden':true}");

    var property = portal.get(PROPERTIES + "/plan").json();
    assertThat(property.path("options").findValuesAsText("value")).containsExactly("c");
    assertThat(property.path("label").asText()).isEqualTo("New");
    assertThat(property.path("description").asText()).isEqualTo("D");
    assertThat(property.path("hidden").asBoolean()).isTrue();
  }

  @Test
  void uniquenessCannotBeChangedNorHubSpotsOwnProperties() {
    create(text("plan"));

    var unique = portal.call("PATCH", PROPERTIES + "/plan", "{'hasUniqueValue':true}");
    assertThat(unique.status()).isEqualTo(400);
    assertThat(subCategory(unique)).endsWith("ILLEGAL_FIELD_MODIFICATION");
    assertThat(portal.call("PATCH", PROPERTIES + "/email", "{'label':'x'}").status())
        .isEqualTo(400);
    assertThat(portal.call("DELETE", PROPERTIES + "/email", "").status()).isEqualTo(400);
  }

  @Test
  void aBatchOfNewPropertiesIsCreatedWholeOrNotAtAll() {
    create(text("p1"));
    var body = "{'inputs':[%s,%s]}";

    assertThat(
            portal
                .post(PROPERTIES + "/batch/create", body.formatted(text("p2"), text("p1")))
                .status())
        .isEqualTo(409);
    assertThat(portal.get(PROPERTIES + "/p2").status()).isEqualTo(404);
    assertThat(
            portal
                .post(PROPERTIES + "/batch/create", body.formatted(text("p2"), text("p3")))
                .status())
        .isEqualTo(201);
  }

  @Test
  void aBatchOfNewPropertiesMayBeCreatedInPart() {
    portal.simulator.switches().choose(PropertyBatches.PARTIAL);
    create(text("p1"));

    var answer =
        portal.post(
            PROPERTIES + "/batch/create", "{'inputs':[%s,%s]}".formatted(text("p2"), text("p1")));

    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.json().path("results")).hasSize(1);
    assertThat(answer.json().path("errors")).hasSize(1);
    assertThat(portal.get(PROPERTIES + "/p2").status()).isEqualTo(200);
  }

  @Test
  void aBatchReadNamesTheMissing() {
    create(text("p1"));

    var answer =
        portal.post(PROPERTIES + "/batch/read", "{'inputs':[{'name':'p1'},{'name':'no_such'}]}");

    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.json().path("results")).hasSize(1);
    assertThat(answer.json().at("/errors/0/context/name/0").asText()).isEqualTo("no_such");
    portal.post(PROPERTIES + "/batch/archive", "{'inputs':[{'name':'p1'},{'name':'p1'}]}");
    assertThat(portal.get(PROPERTIES + "/p1").status()).isEqualTo(404);
  }

  @Test
  void groupsAreMadeChangedAndTakenAwayOnceTheyAreEmpty() {
    create(text("p1"));

    assertThat(portal.post(PROPERTIES + "/groups", "{'name':'ours'}").status()).isEqualTo(409);
    assertThat(portal.post(PROPERTIES + "/groups", "{'name':'Ours!'}").status()).isEqualTo(400);
    portal.call("PATCH", PROPERTIES + "/groups/ours", "{'label':'Theirs'}");
    assertThat(portal.get(PROPERTIES + "/groups/ours").json().path("label").asText())
        .isEqualTo("Theirs");
    assertThat(portal.call("DELETE", PROPERTIES + "/groups/ours", "").status()).isEqualTo(400);
    portal.call("DELETE", PROPERTIES + "/p1", "");
    assertThat(portal.call("DELETE", PROPERTIES + "/groups/ours", "").status()).isEqualTo(204);
    var names = new ArrayList<String>();
    portal
        .get(PROPERTIES + "/groups")
        .json()
        .path("results")
        .forEach(group -> names.add(group.path("name").asText()));
    assertThat(names).containsExactly("contactinformation");
  }
}
