package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Batches of contacts, and lists page by page.
class BatchTest {

  private final SimulatedAccount simulated = new SimulatedAccount();

  private List<ContactId> contacts(int count) {
    return LongStream.range(0, count)
        .mapToObj(
            i -> new ContactId(simulated.hub.addContact(Map.of("email", i + "@acme.example"))))
        .toList();
  }

  @Test
  void readsGoInBatchesOfAHundredAndLeaveOutWhoIsGone() {
    // given
    var ids = new ArrayList<>(contacts(230));
    simulated.hub.archiveContact(ids.getFirst().value());
    // when
    var found = simulated.account().contacts().read(ids, Set.of("email"));
    // then
    assertThat(found).hasSize(229).doesNotContainKey(ids.getFirst());
    assertThat(simulated.attempts()).isEqualTo(3);
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
            assertThat(result)
                .isInstanceOf(
                    id.equals(ids.get(3)) ? ItemResult.Refused.class : ItemResult.Written.class));
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

    assertThat(results).containsEntry(id, new ItemResult.Missing());
  }

  @Test
  void aCreateOfAnAddressThatStandsThereIsRefused() {
    contacts(1);

    var results =
        simulated
            .account()
            .contactWrites()
            .create(
                List.of(
                    new NewContact("t1", Map.of("email", "0@acme.example")),
                    new NewContact("t2", Map.of("email", "other@acme.example"))));

    assertThat(results.get("t1")).isInstanceOf(ItemResult.Refused.class);
    assertThat(results.get("t2")).isInstanceOf(ItemResult.Written.class);
  }

  @Test
  void membersComeInTheOrderInWhichTheyJoined() {
    // given
    var list = simulated.hub.addList("People to watch");
    var ids = contacts(600).reversed();
    simulated.hub.join(list, ids.stream().map(ContactId::value).toList());
    var lists = simulated.account().lists();
    // when
    var seen = new ArrayList<ContactId>();
    Optional<String> after = Optional.empty();
    do {
      var page = lists.joinOrder(ListId.of(list), after, Lists.PAGE_LIMIT);
      page.members().forEach(member -> seen.add(member.contact()));
      after = page.next();
    } while (after.isPresent());
    // then
    assertThat(seen).hasSize(600);
    assertThat(new HashSet<>(seen)).hasSize(600);
    assertThat(simulated.attempts()).isEqualTo(3);
  }

  @Test
  void aListThatIsNotThereIsATypedError() {
    assertThatThrownBy(() -> simulated.account().lists().find(ListId.of("999")))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            notFound -> {
              assertThat(notFound.status()).isEqualTo(404);
              assertThat(notFound.correlationId()).isPresent();
            });
  }

  @Test
  void companiesAreFoundByDomainInFewSearches() {
    // given
    var domains = LongStream.range(0, 90).mapToObj(i -> "company-" + i + ".example").toList();
    domains.forEach(domain -> simulated.hub.addCompany(Map.of("domain", domain)));
    // when: what was written a moment ago is not found yet
    simulated.await(
        CallKind.COMPANY_SEARCH, simulated.deadline().minusSeconds(60), simulated.deadline());
    var found = simulated.account().companies().byDomain(domains);
    // then
    assertThat(found).hasSize(90);
    assertThat(simulated.hub.callsByKind().get("company_search")).isLessThanOrEqualTo(3);
  }
}
