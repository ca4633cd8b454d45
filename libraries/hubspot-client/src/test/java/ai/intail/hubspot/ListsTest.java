package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.simulator.ListKind;
import ai.intail.simulator.behaviour.Switch.ListCursors;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @EnumSource(ListCursors.class)
  void everyMemberIsReadWhateverTheCursorMeans(ListCursors cursors) {
    var account = new SimulatedAccount(cursors);
    var list = account.hub.addList("People to watch");
    var ids =
        LongStream.range(0, 600)
            .map(i -> account.hub.addContact(Map.of("email", i + "@acme.example")))
            .boxed()
            .toList()
            .reversed();
    account.hub.join(list, ids);

    assertThat(account.account().lists().members(ListId.of(list)).map(one -> one.contact().value()))
        .hasSize(600)
        .doesNotHaveDuplicates();
    assertThat(account.attempts()).isEqualTo(3);
  }

  @Test
  void aPageByRecordIdLeadsToTheNext() {
    var list = simulated.hub.addList("People to watch");
    var ids = contacts(7);
    simulated.hub.join(list, ids.reversed());

    var first = lists.byRecordId(ListId.of(list), Optional.empty(), 4);
    var second = lists.byRecordId(ListId.of(list), first.next(), 4);

    assertThat(Stream.concat(first.members().stream(), second.members().stream()))
        .extracting(member -> member.contact().value())
        .containsExactlyElementsOf(ids);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aPageOfMoreThanHubSpotGivesIsRefused() {
    var list = simulated.hub.addList("People to watch");

    assertThatThrownBy(() -> lists.joinOrder(ListId.of(list), Optional.empty(), 251))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aListThatIsNotThereIsATypedError() {
    assertThatThrownBy(() -> lists.find(ListId.of("999")))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            notFound -> {
              assertThat(notFound.status()).isEqualTo(404);
              assertThat(notFound.correlationId()).isPresent();
            });
  }

  // Answers by the letter.

  private final ScriptedAccount scripted = new ScriptedAccount();

  @Test
  void theSizeIsANumberOfAListAndATextOfASearch() {
    scripted
        .answers(200, "{\"list\":{\"listId\":\"71\",\"size\":1204}}")
        .answers(
            200,
            """
            {"lists":[{"listId":71,"additionalProperties":{"hs_list_size":"1204"}},
                      {"listId":"72","size":null,"additionalProperties":{"hs_list_size":"many"}}],
             "hasMore":false,"offset":2,"total":2}""");
    var read = scripted.account().lists();

    assertThat(read.find(ListId.of("71")).size()).contains(1_204L);
    assertThat(read.search("").map(HubSpotList::size))
        .containsExactly(Optional.of(1_204L), Optional.empty());
  }

  @Test
  void aSearchSendsEveryFieldThatTheSchemaRequires() {
    scripted.answers(200, "{\"lists\":[],\"hasMore\":true}");

    assertThat(scripted.account().lists().search("beta")).isEmpty();

    assertThat(scripted.body(0))
        .isEqualTo(
            "{\"query\":\"beta\",\"count\":500,\"offset\":0,\"listIds\":[],\"processingTypes\":[],\"additionalProperties\":[]}");
  }

  @Test
  void oldIdsAreMappedInOneCall() {
    scripted.answers(
        200,
        """
        {"legacyListIdsToIdsMapping":[{"legacyListId":"13","listId":"72"},
                                      {"legacyListId":12,"listId":71}],
         "missingLegacyListIds":["14"]}""");

    var found = scripted.account().lists().ofLegacyIds(List.of("12", "13", "14", "12"));

    assertThat(found)
        .containsExactly(Map.entry("12", ListId.of("71")), Map.entry("13", ListId.of("72")));
    assertThat(scripted.body(0)).isEqualTo("[\"12\",\"13\",\"14\"]");
    assertThat(scripted.path(0)).isEqualTo("/crm/lists/2026-03/idmapping");
  }

  @Test
  void moreThanTenThousandOldIdsTakeTwoCalls() {
    scripted.answers(200, "{}").answers(200, "{}");

    assertThat(
            scripted
                .account()
                .lists()
                .ofLegacyIds(LongStream.range(0, 10_001).mapToObj(Long::toString).toList()))
        .isEmpty();

    assertThat(scripted.body(1)).isEqualTo("[\"10000\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"legacyListId\":\"12\",\"listId\":\"71\"}",
        "{\"legacyListIdsToIdsMapping\":[{\"legacyListId\":\"12\",\"listId\":\"71\"}]}"
      })
  void oneOldIdIsMappedInEitherForm(String body) {
    scripted.answers(200, body);

    assertThat(scripted.account().lists().ofLegacyId("12")).contains(ListId.of("71"));
  }

  @Test
  void anAnswerWithoutMembersIsNotAnEmptyList() {
    scripted.answers(200, "{\"total\":2}");

    assertThatThrownBy(() -> scripted.account().lists().members(ListId.of("71")).toList())
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void timesMayBeTextOrNumbers() {
    scripted.answers(
        200,
        """
        {"results":[{"recordId":"501","membershipTimestamp":"2026-03-01T08:00:00.123456Z"},
                    {"recordId":502,"membershipTimestamp":1772352001000},
                    {"recordId":"503"}]}""");

    assertThat(scripted.account().lists().members(ListId.of("71")).map(Membership::joinedAt))
        .containsExactly(
            Instant.parse("2026-03-01T08:00:00.123Z"),
            Instant.parse("2026-03-01T08:00:01Z"),
            Instant.EPOCH);
  }
}
