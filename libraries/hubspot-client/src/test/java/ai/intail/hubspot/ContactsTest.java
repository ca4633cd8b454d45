package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.simulator.SimulatedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactsTest {

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final HubAccount account = simulated.account();

  private ContactId add(String email) {
    return new ContactId(simulated.hub.addContact(Map.of("email", email, "city", "Utrecht")));
  }

  private void searchSeesAll() {
    var later = simulated.waited().plus(Duration.ofSeconds(31));
    simulated.await(
        CallKind.ACCOUNT,
        simulated.deadline().minus(Duration.ofMinutes(4)).plus(later),
        simulated.deadline());
  }

  @Test
  void oneContactIsReadByIdAndByAddress() {
    var jane = add("jane@acme.example");

    assertThat(account.contacts().find(jane, Set.of("city")))
        .hasValueSatisfying(
            contact -> assertThat(contact.properties()).containsEntry("city", "Utrecht"));
    assertThat(account.contacts().findBy("email", " Jane@ACME.example", Set.of()).map(Contact::id))
        .contains(jane);
    assertThat(account.contacts().find(new ContactId(999), Set.of())).isEmpty();
  }

  @Test
  void anArchivedContactIsNotFound() {
    var jane = add("jane@acme.example");
    simulated.hub.archiveContact(jane.value());

    assertThat(account.contacts().find(jane, Set.of())).isEmpty();
  }

  @Test
  void aSearchGoesOnBeyondAPage() {
    for (int i = 0; i < 450; i++) {
      add(i + "@acme.example");
    }
    searchSeesAll();

    var found = account.contacts().search(ContactSearch.all().where("city", "utrecht"), Set.of());

    assertThat(found.map(Contact::id)).hasSize(450).doesNotHaveDuplicates().isSorted();
    assertThat(simulated.hub.callsByKind()).containsEntry("contact_search", 3L);
  }

  @Test
  void whatWasWrittenAMomentAgoIsNotFoundYet() {
    add("jane@acme.example");

    assertThat(account.contacts().search(ContactSearch.all(), Set.of())).isEmpty();
  }

  @Test
  void filtersAreAllMet() {
    var jane = add("jane@acme.example");
    add("joe@acme.example");
    searchSeesAll();

    assertThat(
            account
                .contacts()
                .search(
                    ContactSearch.all()
                        .whereIn("email", List.of("jane@acme.example", "ann@acme.example"))
                        .whereKnown("city")
                        .whereGreater("createdate", "0"),
                    Set.of("email"))
                .map(Contact::id))
        .containsExactly(jane);
  }

  @Test
  void moreFiltersThanHubSpotTakesAreRefusedAtOnce() {
    var search = ContactSearch.all();
    for (int i = 0; i < ContactSearch.MOST_FILTERS; i++) {
      search = search.whereKnown("city");
    }
    var full = search;

    assertThatThrownBy(() -> full.whereKnown("email")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUpsertWritesWhoIsThereAndCreatesWhoIsNot() {
    var jane = add("jane@acme.example");

    var results =
        account
            .contactWrites()
            .upsert(
                "email",
                List.of(
                    new ContactUpsert("Jane@Acme.example", Map.of("firstname", "Jane")),
                    new ContactUpsert("new@acme.example", Map.of("firstname", "Ann"))));

    assertThat(results.get("Jane@Acme.example")).isEqualTo(new ItemResult.Written(jane));
    assertThat(results.get("new@acme.example")).isInstanceOf(ItemResult.Written.class);
    assertThat(simulated.hub.contacts()).hasSize(2);
  }

  @Test
  void twoUpsertsOfOneAddressDoNotSpoilTheBatch() {
    var results =
        account
            .contactWrites()
            .upsert(
                "email",
                List.of(
                    new ContactUpsert("a@acme.example", Map.of("firstname", "One")),
                    new ContactUpsert("A@acme.example", Map.of("firstname", "Two"))));

    assertThat(results).hasSize(2);
    assertThat(simulated.hub.contacts())
        .singleElement()
        .satisfies(contact -> assertThat(contact.property("firstname")).isEqualTo("Two"));
  }

  @Test
  void aBadUpsertIsToldAndTheOthersAreWritten() {
    var results =
        account
            .contactWrites()
            .upsert(
                "email",
                List.of(
                    new ContactUpsert("a@acme.example", Map.of("no_such_property", "x")),
                    new ContactUpsert("b@acme.example", Map.of("firstname", "Ann"))));

    assertThat(results.get("a@acme.example")).isInstanceOf(ItemResult.Refused.class);
    assertThat(results.get("b@acme.example")).isInstanceOf(ItemResult.Written.class);
  }

  @Test
  void readsGoInBatchesOfAHundredLeaveOutWhoIsGoneAndKeepTheOrder() {
    // given
    var ids = new ArrayList<ContactId>();
    for (int i = 0; i < 230; i++) {
      ids.add(add(i + "@acme.example"));
    }
    Collections.shuffle(ids, new Random(3));
    simulated.hub.archiveContact(ids.get(7).value());
    // when
    var found = account.contacts().read(ids, Set.of("email"));
    // then
    var expected = new ArrayList<>(ids);
    expected.remove(7);
    assertThat(found.keySet()).containsExactlyElementsOf(expected);
    assertThat(simulated.attempts()).isEqualTo(3);
  }

  @Test
  void contactsAreReadByAddressAsItWasAskedFor() {
    var jane = add("jane@acme.example");
    var joe = add("joe@acme.example");

    var found =
        account
            .contacts()
            .readBy(
                "email",
                List.of("joe@acme.example", "nobody@acme.example", " JANE@acme.example"),
                Set.of("city"));

    assertThat(found.keySet()).containsExactly("joe@acme.example", " JANE@acme.example");
    assertThat(found.values()).extracting(Contact::id).containsExactly(joe, jane);
  }

  // Answers by the letter.

  private final ScriptedAccount scripted = new ScriptedAccount();

  @Test
  void aSecondaryAddressLeadsToItsContact() {
    scripted.answers(
        200,
        """
        {"results":[{"id":"501","properties":{"email":"jane@acme.example",
          "hs_additional_emails":"old@acme.example;older@acme.example"}}]}""");

    assertThat(scripted.account().contacts().findBy("email", "older@acme.example", Set.of()))
        .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(new ContactId(501)));
    assertThat(scripted.requests.getFirst().uri().toString()).doesNotContain("@");
  }

  @Test
  void aUniqueValueIsComparedByCase() {
    scripted.answers(200, "{\"results\":[{\"id\":\"501\",\"properties\":{\"code\":\"A1\"}}]}");

    assertThat(scripted.account().contacts().readBy("code", List.of("a1", "A1"), Set.of("city")))
        .containsOnlyKeys("A1");
    assertThat(scripted.body(0))
        .isEqualTo(
            "{\"inputs\":[{\"id\":\"a1\"},{\"id\":\"A1\"}],\"properties\":[\"city\",\"code\"],"
                + "\"propertiesWithHistory\":[],\"idProperty\":\"code\"}");
  }

  @Test
  void nullAndEmptyAndMissingAreTheSame() {
    scripted.answers(
        200,
        """
        {"id":501,"properties":{"email":"jane@acme.example","plan":null,"city":"","age":7},
         "createdAt":"2026-01-02T03:04:05.678Z"}""");

    assertThat(scripted.account().contacts().find(new ContactId(501), Set.of("email", "plan")))
        .contains(
            new Contact(
                new ContactId(501),
                Map.of("email", "jane@acme.example", "age", "7"),
                Instant.parse("2026-01-02T03:04:05.678Z")));
  }

  @Test
  void whereAllAreMissingNobodyIsRead() {
    scripted.answers(
        207,
        """
        {"results":[],"numErrors":1,
         "errors":[{"category":"OBJECT_NOT_FOUND","context":{"ids":["1","2"]}}]}""");

    assertThat(
            scripted
                .account()
                .contacts()
                .read(List.of(new ContactId(1), new ContactId(2)), Set.of()))
        .isEmpty();
    assertThat(scripted.body(0))
        .isEqualTo(
            "{\"inputs\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"properties\":[],\"propertiesWithHistory\":[]}");
  }

  @Test
  void anAnswerWithoutResultsIsNotNobody() {
    scripted.answers(200, "{\"status\":\"COMPLETE\",\"results\":null}");

    assertThatThrownBy(
            () -> scripted.account().contacts().read(List.of(new ContactId(1)), Set.of()))
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void aSearchGoesOnByTheGreatestIdAndEndsWhereHubSpotSaysSo() {
    scripted
        .answers(
            200,
            "{\"results\":[{\"id\":\"9\"},{\"id\":\"7\"}],\"paging\":{\"next\":{\"after\":\"2\"}}}")
        .answers(200, "{\"results\":[{\"id\":\"12\"}]}");

    assertThat(
            scripted
                .account()
                .contacts()
                .search(ContactSearch.all().whereKnown("city"), Set.of("email")))
        .extracting(Contact::id)
        .containsExactly(new ContactId(9), new ContactId(7), new ContactId(12));

    assertThat(scripted.body(1))
        .isEqualTo(
            "{\"limit\":200,\"properties\":[\"email\"],\"filterGroups\":[{\"filters\":["
                + "{\"propertyName\":\"city\",\"operator\":\"HAS_PROPERTY\"},"
                + "{\"propertyName\":\"hs_object_id\",\"operator\":\"GT\",\"value\":\"9\"}]}],"
                + "\"sorts\":[{\"propertyName\":\"hs_object_id\",\"direction\":\"ASCENDING\"}]}");
  }

  @Test
  void anEmptyPageEndsASearch() {
    scripted.answers(200, "{\"results\":[],\"paging\":{\"next\":{\"after\":\"2\"}}}");

    assertThat(scripted.account().contacts().search(ContactSearch.all(), Set.of())).isEmpty();
  }

  @Test
  void theIdOfAContactThatWasMergedAwayLeadsToTheOneThatSurvivedButIsNotUpdated()
      throws IOException {
    // given
    var jane = add("jane@acme.example");
    var other = add("jane.doe@acme.example");
    var token = simulated.hub.issueToken(SimulatedAccount.SCOPES);
    simulated.simulator.answer(
        new SimulatedRequest(
            "POST",
            SimulatedAccount.API.resolve("/crm/objects/2026-03/contacts/merge"),
            Map.of("authorization", "Bearer " + token),
            "{\"primaryObjectId\":\"%s\",\"objectIdToMerge\":\"%s\"}"
                .formatted(jane, other)
                .getBytes(StandardCharsets.UTF_8)));
    // when
    var found = account.contacts().find(other, Set.of("email"));
    var updated =
        account
            .contactWrites()
            .update(List.of(new ContactUpdate(other, Map.of("firstname", "Jane"))));
    // then
    assertThat(found).map(Contact::id).isPresent().isNotEqualTo(Optional.of(other));
    assertThat(updated).containsEntry(other, new ItemResult.Missing());
  }

  @Test
  void anEmptyTextClearsAValue() {
    var jane = add("jane@acme.example");

    account.contactWrites().update(List.of(new ContactUpdate(jane, Map.of("city", ""))));

    assertThat(account.contacts().find(jane, Set.of("city")))
        .hasValueSatisfying(one -> assertThat(one.properties()).doesNotContainKey("city"));
  }
}
