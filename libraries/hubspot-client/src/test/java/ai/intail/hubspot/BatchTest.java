package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.ItemResult.Missing;
import ai.intail.hubspot.ItemResult.Refused;
import ai.intail.hubspot.ItemResult.Unsure;
import ai.intail.hubspot.ItemResult.Written;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Batches of contacts: what is sent, what comes back, who is to blame.
class BatchTest {

  private static final String BAD_VALUE =
      "{\"category\":\"VALIDATION_ERROR\",\"message\":\"Property values were not valid\","
          + "\"errors\":[{\"code\":\"INVALID_OPTION\",\"context\":{\"propertyName\":[\"plan\"]}}]}";
  private static final String NO_SUCH_PROPERTY =
      "{\"category\":\"VALIDATION_ERROR\",\"errors\":[{\"code\":\"PROPERTY_DOESNT_EXIST\","
          + "\"context\":{\"propertyName\":[\"plan\"]}}]}";

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final ScriptedAccount scripted = new ScriptedAccount();

  private List<ContactId> contacts(int count) {
    return LongStream.range(0, count)
        .mapToObj(
            i -> new ContactId(simulated.hub.addContact(Map.of("email", i + "@acme.example"))))
        .toList();
  }

  private static ContactUpdate update(long id, String property) {
    return new ContactUpdate(new ContactId(id), Map.of(property, "x"));
  }

  private static List<ContactUpdate> updates(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> update(i, "plan")).toList();
  }

  private static String written(long... ids) {
    return LongStream.of(ids)
        .mapToObj(id -> "{\"id\":\"" + id + "\"}")
        .collect(Collectors.joining(",", "{\"results\":[", "]}"));
  }

  private Map<ContactId, ItemResult> send(List<ContactUpdate> updates) {
    return scripted.account().contactWrites().update(updates);
  }

  // Against the simulator.

  @Test
  void resultsStandInTheOrderOfTheInputWhateverTheOrderOfTheAnswers() {
    // given: HubSpot answers in any order, and so does the simulator
    var ids = new ArrayList<>(contacts(230));
    Collections.shuffle(ids, new Random(7));
    // when
    var results =
        simulated
            .account()
            .contactWrites()
            .update(ids.stream().map(id -> new ContactUpdate(id, Map.of("city", "Ulm"))).toList());
    var created =
        simulated
            .account()
            .contactWrites()
            .create(
                IntStream.range(0, 120)
                    .mapToObj(i -> new NewContact("t" + i, Map.of("email", "n" + i + "@b.example")))
                    .toList());
    // then
    assertThat(results.keySet()).containsExactlyElementsOf(ids);
    assertThat(results.values()).hasOnlyElementsOfType(Written.class);
    assertThat(created.keySet())
        .containsExactlyElementsOf(IntStream.range(0, 120).mapToObj(i -> "t" + i).toList());
    assertThat(created.values()).hasOnlyElementsOfType(Written.class);
  }

  @Test
  void oneBadValueIsRefusedAndTheOthersAreWritten() {
    // given
    var ids = contacts(7);
    var updates =
        ids.stream()
            .map(
                id ->
                    new ContactUpdate(
                        id,
                        id.equals(ids.get(3))
                            ? Map.of("no_such_property", "x")
                            : Map.of("firstname", "Jane")))
            .toList();
    // when
    var results = simulated.account().contactWrites().update(updates);
    // then
    assertThat(results).hasSize(7);
    results.forEach(
        (id, result) ->
            assertThat(result).isInstanceOf(id.equals(ids.get(3)) ? Refused.class : Written.class));
    assertThat(results.get(ids.get(3)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problems())
                    .contains(new PropertyProblem("no_such_property", "PROPERTY_DOESNT_EXIST")));
  }

  @Test
  void anUpdateOfARecordThatIsGoneSaysSo() {
    var id = contacts(1).getFirst();
    simulated.hub.archiveContact(id.value());

    var results =
        simulated
            .account()
            .contactWrites()
            .update(List.of(new ContactUpdate(id, Map.of("firstname", "Jane"))));

    assertThat(results).containsEntry(id, new Missing());
  }

  @Test
  void aCreateOfAnAddressThatStandsThereIsRefusedAndNamesTheRecord() {
    var standing = contacts(1).getFirst();

    var results =
        simulated
            .account()
            .contactWrites()
            .create(
                List.of(
                    new NewContact("t1", Map.of("email", "0@acme.example")),
                    new NewContact("t2", Map.of("email", "other@acme.example"))));

    assertThat(results.get("t1"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.existing()).contains(standing));
    assertThat(results.get("t2")).isInstanceOf(Written.class);
  }

  @Test
  void theArchivedAreNoLongerRead() {
    var ids = contacts(130);

    simulated.account().contactWrites().archive(ids);

    assertThat(simulated.account().contacts().read(ids, List.of())).isEmpty();
    assertThat(simulated.hub.callsByKind()).containsEntry("contact_archive", 2L);
  }

  @Test
  void archivingWhatIsNotThereIsNoTrouble() {
    simulated.account().contactWrites().archive(List.of(new ContactId(999)));

    assertThat(simulated.statuses()).containsExactly(204);
  }

  // Answers by the letter.

  @Test
  void aBatchHasUpToAHundredInputsEachWithATraceIdOfItsOwn() {
    scripted
        .answers(200, written(LongStream.rangeClosed(1, 100).toArray()))
        .answers(200, written(101));

    var results = send(updates(101));

    assertThat(results.values()).hasOnlyElementsOfType(Written.class);
    var first = Json.read(scripted.requests.getFirst().body()).path("inputs");
    assertThat(first).hasSize(100);
    var traces = new LinkedHashSet<String>();
    first.forEach(input -> traces.add(input.path("objectWriteTraceId").asText()));
    assertThat(traces).hasSize(100);
    assertThat(scripted.body(1))
        .isEqualTo(
            "{\"inputs\":[{\"id\":\"101\",\"objectWriteTraceId\":\"101\",\"properties\":{\"plan\":\"x\"}}]}");
  }

  @Test
  void aRefusedBatchIsHalvedUntilTheOffenderStandsAlone() {
    // given: of eight, the sixth is bad
    scripted
        .answers(400, BAD_VALUE)
        .answers(200, written(1, 2, 3, 4))
        .answers(400, BAD_VALUE)
        .answers(400, BAD_VALUE)
        .answers(200, written(5))
        .answers(400, BAD_VALUE)
        .answers(200, written(7, 8));
    // when
    var results = send(updates(8));
    // then
    assertThat(results.keySet().stream().map(ContactId::value))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    results.forEach(
        (id, result) ->
            assertThat(result).isInstanceOf(id.value() == 6 ? Refused.class : Written.class));
    assertThat(scripted.requests).hasSize(7);
  }

  @Test
  void aPropertyThatDoesNotExistIsNobodysFaultAndCostsNoHalving() {
    // given
    var updates = new ArrayList<>(updates(60));
    IntStream.rangeClosed(61, 99).forEach(i -> updates.add(update(i, "city")));
    scripted
        .answers(400, NO_SUCH_PROPERTY)
        .answers(200, written(LongStream.rangeClosed(61, 99).toArray()));
    // when
    var results = send(updates);
    // then
    results.forEach(
        (id, result) ->
            assertThat(result).isInstanceOf(id.value() <= 60 ? Refused.class : Written.class));
    assertThat(scripted.requests).hasSize(2);
  }

  @Test
  void whereAllBearAPropertyThatDoesNotExistNothingIsSentAgain() {
    scripted.answers(400, NO_SUCH_PROPERTY);

    assertThat(send(updates(100)).values()).hasOnlyElementsOfType(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"Unable to perform update/upsert by non-unique 0-1 property plan in portal ID 1\"}"
      })
  void anIdPropertyThatIsNotUniqueIsTheCallsFault(String body) {
    scripted.answers(400, body);

    var results =
        scripted
            .account()
            .contactWrites()
            .upsert(
                "plan",
                List.of(new ContactUpsert("a", Map.of()), new ContactUpsert("b", Map.of())));

    assertThat(results.values()).hasOnlyElementsOfType(Refused.class);
  }

  @Test
  void aStatusThatNoItemCanBeToBlameForIsTheCallsFault() {
    scripted.answers(415, "{}");

    assertThat(send(updates(100)).values()).hasOnlyElementsOfType(Refused.class);
  }

  @Test
  void anErrorIsTiedToItsInputByTheTraceIdOrTheRecordsId() {
    scripted.answers(
        207,
        """
        {"status":"COMPLETE","results":[{"id":"3"}],"numErrors":3,"errors":[
         {"status":"error","category":"VALIDATION_ERROR","subCategory":{"x":1},"message":"m",
          "context":{"objectWriteTraceId":["1"]}},
         {"category":"VALIDATION_ERROR","context":{"objectWriteTraceId":"2"}},
         {"category":"OBJECT_NOT_FOUND","context":{"ids":["4","5"]}}]}""");

    var results = send(updates(6));

    assertThat(results.values().stream().map(result -> result.getClass().getSimpleName()))
        .containsExactly("Refused", "Refused", "Written", "Missing", "Missing", "Missing");
  }

  @Test
  void whereAnErrorNamesNobodyWhoHasNoResultIsUnsure() {
    scripted.answers(
        207, "{\"results\":[{\"id\":\"1\"}],\"errors\":[{\"category\":\"VALIDATION_ERROR\"}]}");

    assertThat(send(updates(2)))
        .containsEntry(new ContactId(1), new Written(new ContactId(1)))
        .containsEntry(new ContactId(2), new Unsure());
  }

  @Test
  void anAnswerWithoutResultsSaysNothingOfAnybody() {
    scripted.answers(200, "{\"status\":\"COMPLETE\"}");

    assertThat(send(updates(2)).values()).containsOnly(new Unsure());
  }

  @Test
  void aResultThatTheTraceIdNamesIsOursWhateverItsId() {
    scripted.answers(200, "{\"results\":[{\"id\":\"900\",\"objectWriteTraceId\":\"1\"}]}");

    assertThat(send(updates(1))).containsEntry(new ContactId(1), new Written(new ContactId(1)));
  }

  @Test
  void resultsOfOthersAreNotOurs() {
    scripted.answers(200, written(1, 77));

    assertThat(send(updates(2))).containsOnlyKeys(new ContactId(1), new ContactId(2));
  }

  @Test
  void aBatchThatIsNotFoundAsAWholeIsHalvedToo() {
    scripted.answers(404, "{}").answers(200, written(1)).answers(404, "{}");

    assertThat(send(updates(2)))
        .containsEntry(new ContactId(1), new Written(new ContactId(1)))
        .containsEntry(new ContactId(2), new Missing());
  }

  @Test
  void updatesOfOneRecordAreSentAsOneAndTheLaterValueCounts() {
    scripted.answers(200, written(1));

    send(
        List.of(
            new ContactUpdate(new ContactId(1), Map.of("city", "Ulm")),
            new ContactUpdate(new ContactId(1), Map.of("city", "Bonn", "plan", "pro"))));

    var properties =
        Json.read(scripted.requests.getFirst().body()).path("inputs").path(0).path("properties");
    assertThat(properties.path("city").asText()).isEqualTo("Bonn");
    assertThat(properties.path("plan").asText()).isEqualTo("pro");
    assertThat(scripted.body(0)).containsOnlyOnce("objectWriteTraceId");
  }

  @Test
  void nothingIsSentForNobody() {
    assertThat(send(List.of())).isEmpty();
    assertThat(scripted.requests).isEmpty();
  }

  @Test
  void aTraceIdThatStandsTwiceIsRefusedAtOnce() {
    var twice =
        List.of(new NewContact("t", Map.of("a", "1")), new NewContact("t", Map.of("a", "2")));

    assertThatThrownBy(() -> scripted.account().contactWrites().create(twice))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMissingScopeIsThrownWhileNothingHasBeenWritten() {
    scripted.answers(403, "{\"category\":\"MISSING_SCOPES\"}");

    assertThatThrownBy(() -> send(updates(150))).isInstanceOf(MissingScopesException.class);
  }

  @Test
  void whatIsKnownIsNotLostWhenTheTokenIsRefusedMidway() {
    scripted
        .answers(200, written(LongStream.rangeClosed(1, 99).toArray()))
        .answers(401, "{}")
        .answers(401, "{}");

    var results = send(updates(250));

    assertThat(results).hasSize(250);
    results.forEach(
        (id, result) ->
            assertThat(result)
                .isInstanceOf(
                    id.value() < 100
                        ? Written.class
                        : id.value() == 100 ? Missing.class : Unsure.class));
    // Nothing is sent that would be refused as well.
    assertThat(scripted.requests).hasSize(3);
  }

  @Test
  void aBatchThatIsNotAnsweredLeavesTheOthersKnown() {
    for (int i = 0; i < 4; i++) {
      scripted.answers(500, "");
    }
    scripted.answers(200, written(101));

    var results = send(updates(101));

    assertThat(results.values().stream().filter(Unsure.class::isInstance)).hasSize(100);
    assertThat(results).containsEntry(new ContactId(101), new Written(new ContactId(101)));
  }

  @Test
  void aCreateIsKnownByItsTraceIdOrElseByItsAddress() {
    scripted.answers(
        201,
        """
        {"results":[{"id":"8","properties":{"email":"b@acme.example"}},
                    {"id":"9","objectWriteTraceId":"t3"},
                    {"id":"7","properties":{"email":"nobody@acme.example"}}]}""");

    var results =
        scripted
            .account()
            .contactWrites()
            .create(
                List.of(
                    new NewContact("t1", Map.of("email", "a@acme.example")),
                    new NewContact("t2", Map.of("email", "B@acme.example")),
                    new NewContact("t3", Map.of("firstname", "C"))));

    assertThat(results)
        .containsExactly(
            Map.entry("t1", new Unsure()),
            Map.entry("t2", new Written(new ContactId(8))),
            Map.entry("t3", new Written(new ContactId(9))));
  }

  @Test
  void aCreateAloneNeedsNoName() {
    scripted.answers(
        201, "{\"results\":[{\"id\":\"8\",\"properties\":{\"email\":\"z@acme.example\"}}]}");

    assertThat(
            scripted
                .account()
                .contactWrites()
                .create(List.of(new NewContact("t1", Map.of("email", "a@acme.example")))))
        .containsEntry("t1", new Written(new ContactId(8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 415})
  void whoIsRefusedAfterAnAnswerWasLostIsUnsure(int status) {
    scripted.breaks(new IOException("connection reset")).answers(status, "{}");

    assertThat(send(updates(1))).containsEntry(new ContactId(1), new Unsure());
  }

  @Test
  void whoIsRefusedAfterACallThatWasNotTakenUpIsRefused() {
    scripted.breaks(new ConnectException("refused")).answers(503, "").answers(400, BAD_VALUE);

    assertThat(send(updates(1)).get(new ContactId(1))).isInstanceOf(Refused.class);
  }

  @Test
  void aDoubtAboutABatchIsADoubtAboutItsHalves() {
    scripted
        .answers(502, "")
        .answers(400, BAD_VALUE)
        .answers(200, written(1))
        .answers(400, BAD_VALUE);

    assertThat(send(updates(2)))
        .containsEntry(new ContactId(1), new Written(new ContactId(1)))
        .containsEntry(new ContactId(2), new Unsure());
  }

  // Upserts.

  private Map<String, ItemResult> upsert(String... addresses) {
    return scripted
        .account()
        .contactWrites()
        .upsert(
            "email",
            List.of(addresses).stream()
                .map(address -> new ContactUpsert(address, Map.of("city", "Ulm")))
                .toList());
  }

  @Test
  void upsertsAreSentFoldedAndToldAsTheyWereGiven() {
    scripted.answers(
        200,
        """
        {"results":[{"id":"2","new":true,"properties":{"email":"b@acme.example"}},
                    {"id":"1","new":false,"objectWriteTraceId":"a@acme.example"}]}""");

    var results = upsert(" A@Acme.example", "b@acme.example", "a@acme.example");

    assertThat(results)
        .containsExactly(
            Map.entry(" A@Acme.example", new Written(new ContactId(1))),
            Map.entry("b@acme.example", new Written(new ContactId(2))),
            Map.entry("a@acme.example", new Written(new ContactId(1))));
    assertThat(scripted.body(0))
        .containsOnlyOnce("\"id\":\"a@acme.example\"")
        .contains("\"idProperty\":\"email\"");
  }

  @Test
  void anUpsertIntoWhichAnotherCreatedIsTriedOnceMore() {
    scripted
        .answers(409, "{\"message\":\"Contact already exists. Existing ID: 5\"}")
        .answers(200, "{\"results\":[{\"id\":\"5\"}]}");

    assertThat(upsert("a@acme.example"))
        .containsEntry("a@acme.example", new Written(new ContactId(5)));
  }

  @Test
  void anUpsertThatClashesAgainIsRefused() {
    scripted
        .answers(409, "{\"message\":\"Contact already exists. Existing ID: 5\"}")
        .answers(409, "{\"category\":\"CONFLICT\",\"message\":\"Existing ID: 6\"}");

    assertThat(upsert("a@acme.example").get("a@acme.example"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.existing()).contains(new ContactId(6)));
  }

  @Test
  void anUpsertThatClashesAndIsThenNotAnsweredIsUnsure() {
    scripted.answers(409, "{}").answers(200, "{\"results\":");

    assertThat(upsert("a@acme.example")).containsEntry("a@acme.example", new Unsure());
  }

  @Test
  void aSecondaryAddressAndItsPrimaryAreToldApartByHalving() {
    scripted
        .answers(400, "{\"message\":\"Duplicate IDs found in batch input\"}")
        .answers(200, "{\"results\":[{\"id\":\"1\"}]}")
        .answers(200, "{\"results\":[{\"id\":\"1\"}]}");

    assertThat(upsert("a@acme.example", "second@acme.example").values())
        .containsOnly(new Written(new ContactId(1)));
  }

  @Test
  void aBadUpsertIsRefusedWithWhatHubSpotSaid() {
    scripted.answers(400, BAD_VALUE);

    assertThat(Optional.ofNullable(upsert("a@acme.example").get("a@acme.example")))
        .get()
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.category()).isEqualTo("VALIDATION_ERROR");
              assertThat(refused.problems())
                  .containsExactly(new PropertyProblem("plan", "INVALID_OPTION"));
              assertThat(refused.toString()).doesNotContain("Property values");
            });
  }

  @Test
  void aPropertyThatDoesNotExistCostsNoHalvingInCreatesAndUpserts() {
    scripted
        .answers(400, NO_SUCH_PROPERTY)
        .answers(201, "{\"results\":[{\"id\":\"3\"}]}")
        .answers(400, NO_SUCH_PROPERTY)
        .answers(200, "{\"results\":[{\"id\":\"3\"}]}");
    var writes = scripted.account().contactWrites();

    var created =
        writes.create(
            List.of(
                new NewContact("t1", Map.of("plan", "x")),
                new NewContact("t2", Map.of("plan", "y")),
                new NewContact("t3", Map.of("city", "Ulm"))));
    var upserted =
        writes.upsert(
            "email",
            List.of(
                new ContactUpsert("a@acme.example", Map.of("plan", "x")),
                new ContactUpsert("b@acme.example", Map.of("plan", "y")),
                new ContactUpsert("c@acme.example", Map.of("city", "Ulm"))));

    for (Map<String, ItemResult> results : List.of(created, upserted)) {
      assertThat(results.values().stream().map(result -> result.getClass().getSimpleName()))
          .containsExactly("Refused", "Refused", "Written");
    }
    assertThat(scripted.requests).hasSize(4);
  }
}
