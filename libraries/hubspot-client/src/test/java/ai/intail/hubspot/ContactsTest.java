package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  void anOwnerWhoLeftIsStillFoundById() {
    long sam = simulated.hub.addOwner("sam@portal.example", "Sam", "Roe");
    simulated.hub.deactivateOwner(sam);

    assertThat(account.owners().all()).isEmpty();
    assertThat(account.owners().find(new OwnerId(sam))).isPresent();
    assertThat(account.owners().find(new OwnerId(1))).isEmpty();
  }
}
