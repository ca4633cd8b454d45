package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.simulator.ListKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListsTest {

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final Lists lists = simulated.account().lists();

  private List<Long> contacts(int count) {
    return LongStream.range(0, count)
        .map(i -> simulated.hub.addContact(Map.of("email", i + "@acme.example")))
        .boxed()
        .toList();
  }

  @Test
  void aListIsFoundByItsNameWhateverItsCase() {
    var id = simulated.hub.addList("Lost deals / 2026", ListKind.DYNAMIC);

    assertThat(lists.named("lost DEALS / 2026"))
        .hasValueSatisfying(
            list -> {
              assertThat(list.id().value()).isEqualTo(id);
              assertThat(list.processingType()).isEqualTo("DYNAMIC");
            });
    assertThat(lists.named("another")).isEmpty();
  }

  @Test
  void aSearchGoesOnPageByPage() {
    for (int i = 0; i < 1_100; i++) {
      simulated.hub.addList("Team " + i);
    }

    assertThat(lists.search("team").map(HubSpotList::id)).hasSize(1_100).doesNotHaveDuplicates();
    assertThat(simulated.attempts()).isEqualTo(3);
  }

  @Test
  void aPageIsReadOnlyWhenTheOneBeforeIsUsedUp() {
    var list = simulated.hub.addList("People to watch");
    simulated.hub.join(list, contacts(600));

    assertThat(lists.members(ListId.of(list)).limit(250)).hasSize(250);
    assertThat(simulated.attempts()).isEqualTo(1);
    assertThat(lists.members(ListId.of(list)).map(Membership::contact)).hasSize(600);
    assertThat(simulated.attempts()).isEqualTo(4);
  }

  @Test
  void whoJoinedEarlierAndAppearsLateStandsWhereTheTimeSays() {
    var list = simulated.hub.addList("People to watch");
    var ids = contacts(3);
    simulated.hub.join(list, ids.subList(0, 1), Instant.parse("2026-06-01T00:00:00Z"));
    simulated.hub.join(list, ids.subList(1, 2), Instant.parse("2026-06-03T00:00:00Z"));
    simulated.hub.join(list, ids.subList(2, 3), Instant.parse("2026-06-02T00:00:00Z"));

    assertThat(lists.members(ListId.of(list)).map(member -> member.contact().value()))
        .containsExactly(ids.get(0), ids.get(2), ids.get(1));
  }

  @Test
  void theListsOfAContactAreTold() {
    var one = simulated.hub.addList("One");
    var two = simulated.hub.addList("Two");
    simulated.hub.addList("Three");
    long jane = contacts(1).getFirst();
    simulated.hub.join(one, List.of(jane));
    simulated.hub.join(two, List.of(jane));

    assertThat(lists.of(new ContactId(jane)).stream().map(ListMembership::list))
        .containsExactlyInAnyOrder(ListId.of(one), ListId.of(two));
  }

  @Test
  void anIdOfAnOldPageAddressLeadsToTheList() {
    var list = simulated.hub.addList("People to watch");

    assertThat(lists.ofLegacyId(Long.toString(Long.parseLong(list) + 1_000_000)))
        .contains(ListId.of(list));
    assertThat(lists.ofLegacyId("12")).isEmpty();
  }

  @Test
  void aListThatIsGoneIsToldWhereItsMembersAreConsumed() {
    var members = lists.members(ListId.of("999"));

    assertThatThrownBy(() -> members.forEach(_ -> {})).isInstanceOf(NotFoundException.class);
  }

  @Test
  void everybodyWhoStaysIsSeenHoweverManyLeaveMeanwhile() {
    var list = simulated.hub.addList("People to watch");
    var ids = contacts(900);
    simulated.hub.join(list, ids);
    var seen = new HashSet<Long>();

    lists
        .members(ListId.of(list))
        .forEach(
            member -> {
              seen.add(member.contact().value());
              if (seen.size() == 300) {
                simulated.hub.leave(list, ids.subList(0, 200));
              }
            });

    assertThat(seen).containsAll(ids.subList(200, 900));
  }
}
