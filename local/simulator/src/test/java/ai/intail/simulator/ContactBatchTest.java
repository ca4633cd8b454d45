package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.MissingInUpdate;
import ai.intail.simulator.behaviour.Switch.UpsertTraces;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Batches of contacts: what is refused whole, and what in part.
class ContactBatchTest {

  private static final String BATCH = "/crm/objects/2026-03/contacts/batch/";

  private final Portal portal = Portal.open();
  private final long jane = portal.contact("jane@acme.example");
  private final long joe = portal.contact("joe@acme.example");

  private Told batch(String call, String... inputs) {
    return portal.post(BATCH + call, "{'inputs':[" + String.join(",", inputs) + "]}");
  }

  private static String input(Object id, String properties, String more) {
    return "{'id':'%s','properties':{%s}%s}".formatted(id, properties, more);
  }

  private static String traced(Object id, String properties, String trace) {
    return input(id, properties, ",'objectWriteTraceId':'" + trace + "'");
  }

  private static String upsert(String email, String properties) {
    return input(email, properties, ",'idProperty':'email'");
  }

  private String city(long contact) {
    return portal.hub.contact(contact).orElseThrow().property("city");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "update", "create", "upsert", "archive"})
  void aBatchTakesOneToAHundredInputs(String call) {
    var many =
        IntStream.range(0, 101)
            .mapToObj(i -> upsert(i + "@x.example", "'email':'" + i + "@x.example'"))
            .toArray(String[]::new);

    assertThat(batch(call).status()).isEqualTo(400);
    var above = batch(call, many);
    assertThat(above.status()).isEqualTo(400);
    assertThat(above.category()).isEqualTo("VALIDATION_ERROR");
    assertThat(above.message())
        .startsWith("The maximum number of inputs supported in a batch is 100");
  }

  @Test
  void withHistoryABatchReadTakesFifty() {
    var fiftyOne =
        IntStream.range(0, 51).mapToObj(i -> "{'id':'" + i + "'}").collect(Collectors.joining(","));

    var answer =
        portal.post(
            BATCH + "read",
            "{'inputs':[" + fiftyOne + "],'propertiesWithHistory':['city'],'properties':[]}");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void allMissingIdsShareOneErrorAndEvenAllMissingIsNo404() {
    portal.hub.archiveContact(joe);

    var some = batch("read", "{'id':'" + jane + "'}", "{'id':'" + joe + "'}", "{'id':'999'}");
    var none = batch("read", "{'id':'998'}", "{'id':'x'}");

    assertThat(some.status()).isEqualTo(207);
    assertThat(some.ids()).containsExactly(Long.toString(jane));
    assertThat(some.json().path("numErrors").asInt()).isEqualTo(1);
    assertThat(some.json().at("/errors/0/category").asText()).isEqualTo("OBJECT_NOT_FOUND");
    assertThat(some.json().at("/errors/0/context/ids")).hasSize(2);
    assertThat(none.status()).isEqualTo(207);
    assertThat(none.json().path("results")).isEmpty();
  }

  @Test
  void oneIdTwiceIsOneResult() {
    var answer = batch("read", "{'id':'" + jane + "'}", "{'id':'" + jane + "'}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ids()).hasSize(1);
  }

  @Test
  void aReadByAddressFindsAndByRecordIdFindsNothing() {
    var byAddress =
        portal.post(BATCH + "read", "{'idProperty':'email','inputs':[{'id':'JOE@acme.example'}]}");
    var byId =
        portal.post(
            BATCH + "read", "{'idProperty':'hs_object_id','inputs':[{'id':'%d'}]}".formatted(joe));

    assertThat(byAddress.ids()).containsExactly(Long.toString(joe));
    assertThat(byId.json().path("results")).isEmpty();
  }

  @Test
  void resultsComeInAnyOrder() {
    var inputs =
        IntStream.range(0, 30)
            .mapToObj(i -> "{'id':'" + portal.contact(i + "@more.example") + "'}")
            .toArray(String[]::new);

    assertThat(batch("read", inputs).ids()).isNotEqualTo(sorted(batch("read", inputs).ids()));
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  @Test
  void withoutTraceIdsOneBadValueRefusesTheWholeBatch() {
    var answer =
        batch(
            "update",
            input(jane, "'city':'Delft'", ""),
            input(joe, "'lifecyclestage':'no such'", ""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(city(jane)).isEmpty();
  }

  @Test
  void withTraceIdsTheGoodPartIsWrittenAndTheErrorNamesItsInput() {
    var answer =
        batch(
            "update",
            traced(jane, "'city':'Delft'", "t1"),
            traced(joe, "'lifecyclestage':'no such'", "t2"));

    assertThat(answer.status()).isEqualTo(207);
    assertThat(city(jane)).isEqualTo("Delft");
    assertThat(answer.json().at("/results/0/objectWriteTraceId").asText()).isEqualTo("t1");
    assertThat(answer.json().at("/errors/0/context/objectWriteTraceId/0").asText()).isEqualTo("t2");
    assertThat(answer.json().path("numErrors").asInt()).isEqualTo(1);
  }

  @Test
  void traceIdsThatAreNotDistinctAreAsGoodAsNone() {
    var answer =
        batch(
            "update",
            traced(jane, "'city':'Delft'", "t1"),
            traced(joe, "'lifecyclestage':'no such'", "t1"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(city(jane)).isEmpty();
  }

  @Test
  void missingIdsOfAnUpdateAreAbsent() {
    var answer =
        batch("update", input(jane, "'city':'Delft'", ""), input(999, "'city':'Delft'", ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ids()).containsExactly(Long.toString(jane));
  }

  @Test
  void missingIdsOfAnUpdateMayBeToldInErrors() {
    portal.simulator.switches().choose(MissingInUpdate.IN_ERRORS);

    var answer =
        batch("update", input(jane, "'city':'Delft'", ""), input(999, "'city':'Delft'", ""));

    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.json().at("/errors/0/context/ids/0").asText()).isEqualTo("999");
    assertThat(city(jane)).isEqualTo("Delft");
  }

  @Test
  void anAddressAsIdOfAnUpdateWritesNothingAndIsNoError() {
    var answer = batch("update", input("jane@acme.example", "'city':'Delft'", ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("results")).isEmpty();
    assertThat(city(jane)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "hs_object_id", "city"})
  void anUpdateTakesNoIdPropertyThatIsNotUnique(String property) {
    var answer = batch("update", input("x", "'city':'Delft'", ",'idProperty':'" + property + "'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message())
        .isEqualTo(
            "Unable to perform update/upsert by non-unique 0-1 property "
                + property
                + " in portal ID 4242");
  }

  @Test
  void anUpdateGoesByAUniquePropertyOfOnesOwn() {
    portal.property("member_no", "string", "text", ",'hasUniqueValue':true");
    batch("update", input(jane, "'member_no':'M1'", ""));

    batch("update", input("M1", "'city':'Delft'", ",'idProperty':'member_no'"));

    assertThat(city(jane)).isEqualTo("Delft");
  }

  @Test
  void oneAddressThatIsTakenRefusesAWholeCreate() {
    var answer =
        batch(
            "create",
            "{'properties':{'email':'new@acme.example'}}",
            "{'properties':{'email':'jane@acme.example'}}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message()).contains("Existing ID: " + jane);
    assertThat(portal.hub.contacts()).hasSize(2);
  }

  @Test
  void oneAddressTwiceRefusesAWholeCreateBeforeAnythingIsWritten() {
    var answer =
        batch(
            "create",
            "{'properties':{'email':'new@acme.example'}}",
            "{'properties':{'email':'NEW@acme.example'}}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(portal.hub.contacts()).hasSize(2);
  }

  @Test
  void aCreateIsACreatedAndWithTraceIdsInPart() {
    var all = batch("create", "{'properties':{'email':'new@acme.example'}}");
    var part =
        batch(
            "create",
            "{'properties':{'email':'two@acme.example'},'objectWriteTraceId':'a'}",
            "{'properties':{'email':'jane@acme.example'},'objectWriteTraceId':'b'}");

    assertThat(all.status()).isEqualTo(201);
    assertThat(part.status()).isEqualTo(207);
    assertThat(part.ids()).hasSize(1);
    assertThat(part.json().at("/errors/0/category").asText()).isEqualTo("CONFLICT");
  }

  @Test
  void anUpsertWritesOrCreatesAndAnswersWithTheUsualProperties() {
    var answer =
        batch(
            "upsert",
            upsert("jane@acme.example", "'city':'Delft'"),
            upsert("new@acme.example", "'city':'Breda'"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("results").findValuesAsText("new"))
        .containsExactlyInAnyOrder("true", "false");
    assertThat(answer.json().at("/results/0/properties").has("city")).isFalse();
    assertThat(city(jane)).isEqualTo("Delft");
    assertThat(portal.hub.contacts()).hasSize(3);
  }

  @Test
  void twoInputsForOneContactRefuseAWholeUpsert() {
    var merged = portal.contact("further@acme.example");
    portal.hub.mergeContacts(jane, merged);

    var sameCase = batch("upsert", upsert("new@acme.example", ""), upsert("NEW@acme.example", ""));
    var further =
        batch("upsert", upsert("jane@acme.example", ""), upsert("further@acme.example", ""));

    assertThat(sameCase.status()).isEqualTo(400);
    assertThat(further.status()).isEqualTo(400);
    assertThat(further.message()).startsWith("Duplicate IDs found in batch input");
  }

  @Test
  void anUpsertGoesByOneAndTheSameUniqueProperty() {
    assertThat(batch("upsert", input("x", "", ",'idProperty':'hs_object_id'")).status())
        .isEqualTo(400);
    assertThat(batch("upsert", upsert("a@x.example", ""), input("x", "", "")).status())
        .isEqualTo(400);
  }

  @Test
  void anAddressOfAnotherRefusesAWholeUpsert() {
    portal.property("member_no", "string", "text", ",'hasUniqueValue':true");

    var answer =
        batch("upsert", input("M1", "'email':'jane@acme.example'", ",'idProperty':'member_no'"));

    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void traceIdsOfAnUpsertAreHonoured() {
    assertThat(tracedUpsert().status()).isEqualTo(207);
    assertThat(city(jane)).isEqualTo("Delft");
  }

  @Test
  void traceIdsOfAnUpsertMayBeIgnored() {
    portal.simulator.switches().choose(UpsertTraces.IGNORED);

    assertThat(tracedUpsert().status()).isEqualTo(400);
    assertThat(city(jane)).isEmpty();
  }

  private Told tracedUpsert() {
    var more = ",'idProperty':'email','objectWriteTraceId':'%s'";
    return batch(
        "upsert",
        input("jane@acme.example", "'city':'Delft'", more.formatted("a")),
        input("joe@acme.example", "'no_such':'x'", more.formatted("b")));
  }

  @Test
  void archivingIsDoneWhoeverIsThere() {
    var answer = batch("archive", "{'id':'" + jane + "'}", "{'id':'999'}", "{'id':'x'}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(batch("read", "{'id':'" + jane + "'}").status()).isEqualTo(207);
  }

  @Test
  void everyWriteIsOnRecord() {
    batch("update", input(jane, "'city':'Delft'", ""));
    batch("update", input(jane, "'city':'Breda'", ""));

    assertThat(portal.hub.writes()).hasSize(2);
    var change = portal.hub.writes().getLast().changes().get("city");
    assertThat(change)
        .isEqualTo(
            new WriteRecord.Change(java.util.Optional.of("Delft"), java.util.Optional.of("Breda")));
  }
}
