package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.Conflicts;
import ai.intail.simulator.behaviour.Switch.EmptyValues;
import ai.intail.simulator.behaviour.Switch.NotFoundBody;
import ai.intail.simulator.behaviour.Switch.ValueErrors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The calls on one contact, and which values they take.
class ContactTest {

  private static final String CONTACTS = "/crm/objects/2026-03/contacts";

  private final Portal portal = Portal.open();
  private final long jane = portal.contact("jane@acme.example");

  private Told read(String query) {
    return portal.get(CONTACTS + "/" + jane + query);
  }

  private String stands(String property) {
    return read("?properties=" + property).json().at("/properties/" + property).asText("");
  }

  private Told write(String property, String value) {
    return portal.call(
        "PATCH", CONTACTS + "/" + jane, "{'properties':{'%s':'%s'}}".formatted(property, value));
  }

  private static String code(Told told) {
    return told.json().at("/errors/0/code").asText();
  }

  @Test
  void withoutPropertiesTheUsualOnesCome() {
    var json = read("").json();

    assertThat(json.path("properties").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname");
    assertThat(json.path("id").isTextual()).isTrue();
    assertThat(json.path("createdAt").asText()).isEqualTo("2026-06-30T12:00:00.000Z");
    assertThat(json.path("url").asText())
        .isEqualTo("https://app-eu1.hubspot.com/contacts/4242/record/0-1/" + jane);
  }

  @Test
  void unknownNamesArePassedOverAndEmptyOnesAreNull() {
    var properties = read("?properties=no_such,city&properties=zip").json().path("properties");

    assertThat(properties.has("no_such")).isFalse();
    assertThat(properties.path("city").isNull()).isTrue();
    assertThat(properties.path("zip").isNull()).isTrue();
  }

  @Test
  void emptyValuesMayBeLeftOut() {
    portal.simulator.switches().choose(EmptyValues.LEFT_OUT);

    assertThat(read("?properties=city").json().path("properties").has("city")).isFalse();
  }

  @Test
  void aContactIsFoundByItsAddressWhateverItsCase() {
    assertThat(portal.get(CONTACTS + "/JANE@acme.example?idProperty=email").status())
        .isEqualTo(200);
  }

  @Test
  void theTypeMayBeGivenByItsNumberAndTheVersionByV3() {
    assertThat(portal.get("/crm/objects/2026-03/0-1/" + jane).status()).isEqualTo(200);
    assertThat(portal.get("/crm/v3/objects/contacts/" + jane).status()).isEqualTo(200);
  }

  @Test
  void whoIsNotThereIsNotFoundWithABareBody() {
    var answer = portal.get(CONTACTS + "/999");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().has("category")).isFalse();
    assertThat(answer.message()).isEqualTo("resource not found");
    portal.simulator.switches().choose(NotFoundBody.WITH_CATEGORY);
    assertThat(portal.get(CONTACTS + "/999").category()).isEqualTo("OBJECT_NOT_FOUND");
  }

  @Test
  void archivedContactsAreFoundOnlyWhereTheyAreAskedForAndMayBeRestored() {
    assertThat(portal.call("DELETE", CONTACTS + "/" + jane, "").status()).isEqualTo(204);
    assertThat(portal.call("DELETE", CONTACTS + "/" + jane, "").status()).isEqualTo(204);

    assertThat(read("").status()).isEqualTo(404);
    assertThat(read("?archived=true").json().path("archived").asBoolean()).isTrue();
    portal.hub.restoreContact(jane);
    assertThat(read("").status()).isEqualTo(200);
    assertThat(read("?archived=true").status()).isEqualTo(404);
  }

  @Test
  void allContactsComeByIdTenAPageAndNeverMoreThanAHundred() {
    for (int i = 0; i < 14; i++) {
      portal.contact(i + "@acme.example");
    }
    var first = portal.get(CONTACTS);
    var second = portal.get(CONTACTS + "?after=" + first.json().at("/paging/next/after").asText());

    assertThat(first.ids()).hasSize(10).isSorted();
    assertThat(second.ids()).hasSize(5);
    assertThat(portal.get(CONTACTS + "?limit=101").status()).isEqualTo(400);
  }

  @Test
  void aContactNeedsAnAddressOrAName() {
    assertThat(portal.post(CONTACTS, "{'properties':{'city':'Utrecht'}}").status()).isEqualTo(400);
    assertThat(portal.post(CONTACTS, "{'properties':{'lastname':'Roe'}}").status()).isEqualTo(201);
  }

  @Test
  void anAddressThatIsTakenIsAConflictThatNamesTheHolder() {
    var answer = portal.post(CONTACTS, "{'properties':{'email':' JANE@acme.example'}}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.category()).isEqualTo("CONFLICT");
    assertThat(answer.message()).isEqualTo("Contact already exists. Existing ID: " + jane);
  }

  @Test
  void aConflictMayHaveTheFormOf2024() {
    portal.simulator.switches().choose(Conflicts.OBJECT_ALREADY_EXISTS);

    var answer = portal.post(CONTACTS, "{'properties':{'email':'jane@acme.example'}}");

    assertThat(answer.category()).isEqualTo("OBJECT_ALREADY_EXISTS");
    assertThat(code(answer)).isEqualTo("CONTACT_EXISTS");
  }

  @Test
  void anAddressOfAnArchivedContactIsFree() {
    portal.hub.archiveContact(jane);

    assertThat(portal.post(CONTACTS, "{'properties':{'email':'jane@acme.example'}}").status())
        .isEqualTo(201);
  }

  @Test
  void emptyTextClearsAndNullDoesNothing() {
    write("city", "Utrecht");
    portal.call("PATCH", CONTACTS + "/" + jane, "{'properties':{'city':null}}");
    assertThat(stands("city")).isEqualTo("Utrecht");
    write("city", "");
    assertThat(stands("city")).isEmpty();
  }

  @Test
  void numbersAndBooleansAreTakenAsText() {
    portal.call("PATCH", CONTACTS + "/" + jane, "{'properties':{'zip':3511,'city':true}}");

    assertThat(stands("zip")).isEqualTo("3511");
    assertThat(stands("city")).isEqualTo("true");
  }

  @Test
  void aStageMovesForwardOnlyUnlessItIsClearedFirst() {
    write("lifecyclestage", "customer");
    assertThat(write("lifecyclestage", "lead").status()).isEqualTo(200);
    assertThat(stands("lifecyclestage")).isEqualTo("customer");
    write("lifecyclestage", "");
    write("lifecyclestage", "lead");
    assertThat(stands("lifecyclestage")).isEqualTo("lead");
    write("lifecyclestage", "opportunity");
    assertThat(stands("lifecyclestage")).isEqualTo("opportunity");
  }

  @Test
  void aChoiceOfSeveralGrowsByALeadingSemicolon() {
    write("hs_buying_role", "CHAMPION;BLOCKER");
    assertThat(stands("hs_buying_role")).isEqualTo("CHAMPION;BLOCKER");
    write("hs_buying_role", ";END_USER;CHAMPION");
    assertThat(stands("hs_buying_role")).isEqualTo("CHAMPION;BLOCKER;END_USER");
    write("hs_buying_role", "BLOCKER");
    assertThat(stands("hs_buying_role")).isEqualTo("BLOCKER");
    assertThat(code(write("hs_buying_role", ";champion"))).isEqualTo("INVALID_OPTION");
  }

  @ParameterizedTest
  @CsvSource({
    "work_anniversary, 2026-02-28, 2026-02-28",
    "work_anniversary, 1782777600000, 2026-06-30",
    "closedate, 2026-06-30T12:00:00+02:00, 2026-06-30T10:00:00.000Z",
    "closedate, 1782820800000, 2026-06-30T12:00:00.000Z",
    "associatedcompanyid, 12.50, 12.5",
    "associatedcompanyid, 1e3, 1000",
    "email, ' JANE.2@Acme.example ', jane.2@acme.example",
  })
  void valuesAreKeptInOneForm(String property, String value, String kept) {
    assertThat(write(property, value).status()).isEqualTo(200);
    assertThat(stands(property)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "no_such, x, PROPERTY_DOESNT_EXIST",
    "hs_object_id, 1, READ_ONLY_VALUE",
    "createdate, 2026-01-01T00:00:00Z, READ_ONLY_VALUE",
    "hs_additional_emails, a@b.example, READ_ONLY_VALUE",
    "num_associated_deals, 3, READ_ONLY_VALUE",
    "email, jane, INVALID_EMAIL",
    "work_anniversary, 1782820800000, INVALID_DATE",
    "work_anniversary, 30.06.2026, INVALID_DATE",
    "closedate, yesterday, INVALID_DATE",
    "associatedcompanyid, twelve, INVALID_LONG",
    "lifecyclestage, Lead, INVALID_OPTION",
    "hubspot_owner_id, 1, INVALID_OWNER_ID",
  })
  void badValuesAreRefusedWithTheirCode(String property, String value, String code) {
    var answer = write(property, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.category()).isEqualTo("VALIDATION_ERROR");
    assertThat(code(answer)).isEqualTo(code);
    assertThat(answer.json().at("/errors/0/context/propertyName/0").asText()).isEqualTo(property);
    assertThat(answer.message()).startsWith("Property values were not valid: [{").contains(code);
  }

  @Test
  void aDateThatIsNotMidnightIsTold() {
    assertThat(write("work_anniversary", "1782820800000").message())
        .contains("is at 12:00 UTC, not midnight!");
  }

  @Test
  void allBadValuesAreToldAtOnceInTheMessageAloneIfSoChosen() {
    portal.simulator.switches().choose(ValueErrors.IN_MESSAGE);

    var answer =
        portal.call(
            "PATCH", CONTACTS + "/" + jane, "{'properties':{'no_such':'x','email':'jane'}}");

    assertThat(answer.message()).contains("PROPERTY_DOESNT_EXIST", "INVALID_EMAIL");
    assertThat(answer.json().has("errors")).isFalse();
  }

  @Test
  void aValueThatIsTooLongIsRefused() {
    assertThat(code(write("city", "x".repeat(65_537)))).isEqualTo("MAX_LENGTH");
  }

  @Test
  void aUniqueValueThatIsTakenIsRefusedWithBothIds() {
    portal.property("member_no", "string", "text", ",'hasUniqueValue':true");
    long joe = portal.contact("joe@acme.example");
    write("member_no", "M1");

    var answer = portal.call("PATCH", CONTACTS + "/" + joe, "{'properties':{'member_no':'M1'}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message())
        .contains("PropertyValueCoordinates", "on " + joe, jane + " already has that value");
    assertThat(portal.get(CONTACTS + "/M1?idProperty=member_no").status()).isEqualTo(200);
  }

  @Test
  void malformedJsonIsToldWithItsPlaceAndWithoutACategory() {
    var answer = portal.post(CONTACTS, "{'properties':");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).startsWith("Invalid input JSON on line 1, column ");
    assertThat(answer.json().has("category")).isFalse();
  }

  @Test
  void anErasedContactIsGoneAndItsAddressNeverComesBack() {
    var answer =
        portal.post(
            CONTACTS + "/gdpr-delete", "{'objectId':'jane@acme.example','idProperty':'email'}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(read("").status()).isEqualTo(404);
    assertThat(read("?archived=true").status()).isEqualTo(404);
    assertThat(portal.post(CONTACTS, "{'properties':{'email':'jane@acme.example'}}").status())
        .isEqualTo(400);
  }

  @Test
  void anAddressThatNobodyHasIsBlockedAllTheSame() {
    portal.post(CONTACTS + "/gdpr-delete", "{'objectId':'new@acme.example','idProperty':'email'}");

    assertThat(portal.post(CONTACTS, "{'properties':{'email':'NEW@acme.example'}}").status())
        .isEqualTo(400);
  }

  @Test
  void theHistoryOfAValueHasWhatStands() {
    write("city", "Utrecht");

    var history = read("?propertiesWithHistory=city").json().at("/propertiesWithHistory/city");

    assertThat(history).hasSize(1);
    assertThat(history.at("/0/value").asText()).isEqualTo("Utrecht");
    assertThat(List.of(history.at("/0/timestamp").asText())).doesNotContain("");
  }
}
