package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.ListCursors;
import ai.intail.simulator.behaviour.Switch.OptionalParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who is on a list, in both orders and both directions.
class MembershipsTest {

  private final Portal portal = Portal.open();
  private String list = "";
  private List<Long> contacts = List.of();

  @BeforeEach
  void sevenWhoJoinedInReverse() {
    list = portal.hub.addList("People to watch");
    contacts =
        LongStream.range(0, 7).map(i -> portal.contact(i + "@acme.example")).boxed().toList();
    for (long contact : contacts.reversed()) {
      portal.hub.join(list, List.of(contact));
      portal.passes(Duration.ofSeconds(1));
    }
  }

  private String path(String order) {
    return "/crm/lists/2026-03/" + list + "/memberships" + order;
  }

  private static List<Long> members(Told told) {
    return told.json().path("results").findValuesAsText("recordId").stream()
        .map(Long::parseLong)
        .toList();
  }

  private List<Long> all(String order, int limit) {
    var seen = new ArrayList<Long>();
    var page = portal.get(path(order) + "?limit=" + limit);
    seen.addAll(members(page));
    while (!next(page).isEmpty()) {
      page = portal.get(path(order) + "?limit=" + limit + "&after=" + next(page));
      seen.addAll(members(page));
    }
    return seen;
  }

  private static String next(Told page) {
    return page.json().at("/paging/next/after").asText();
  }

  @Test
  void membershipsGoByRecordId() {
    assertThat(all("", 3)).isEqualTo(contacts);
  }

  @ParameterizedTest
  @EnumSource
  void joinOrderGoesByTheTimeOfJoining(ListCursors cursors) {
    portal.simulator.switches().choose(cursors);

    assertThat(all("/join-order", 3)).isEqualTo(contacts.reversed());
  }

  @ParameterizedTest
  @EnumSource
  void beforeAloneGoesDown(ListCursors cursors) {
    portal.simulator.switches().choose(cursors);
    var first = portal.get(path("/join-order") + "?limit=5");

    var down = portal.get(path("/join-order") + "?limit=3&before=" + next(first));

    // The cursor stands after the fifth; by position before it, by record the fifth is left out.
    var before = cursors == ListCursors.POSITION ? contacts.subList(2, 5) : contacts.subList(3, 6);
    assertThat(members(down)).isEqualTo(before);
    var further = down.json().at("/paging/prev/before").asText();
    var rest = portal.get(path("/join-order") + "?limit=3&before=" + further);
    assertThat(members(rest))
        .isEqualTo(
            cursors == ListCursors.POSITION ? contacts.subList(5, 7) : contacts.subList(6, 7));
  }

  @Test
  void whereBothAreGivenAfterWins() {
    var first = portal.get(path("") + "?limit=2");

    var both = portal.get(path("") + "?limit=2&before=" + next(first) + "&after=" + next(first));

    assertThat(members(both)).isEqualTo(contacts.subList(2, 4));
  }

  @ParameterizedTest
  @EnumSource
  void aPageLeadsBackToTheOneBefore(ListCursors cursors) {
    portal.simulator.switches().choose(cursors);
    var first = portal.get(path("/join-order") + "?limit=3");
    var second = portal.get(path("/join-order") + "?limit=3&after=" + next(first));
    var back = second.json().at("/paging/prev/before").asText();

    var again = portal.get(path("/join-order") + "?limit=3&before=" + back);

    assertThat(members(again)).isEqualTo(members(first).reversed());
  }

  @Test
  void aPageHasAHundredMembersUnlessToldAndNeverMoreThanTwoHundredFifty() {
    assertThat(portal.get(path("") + "?limit=250").status()).isEqualTo(200);
    var above = portal.get(path("") + "?limit=251");
    assertThat(above.status()).isEqualTo(400);
    assertThat(above.category()).isEqualTo("VALIDATION_ERROR");
    assertThat(portal.get(path("") + "?limit=0").status()).isEqualTo(400);
    assertThat(portal.get(path("") + "?limit=x").status()).isEqualTo(400);
    assertThat(portal.get(path("") + "?after=!!!").status()).isEqualTo(400);
  }

  @Test
  void theTotalMayBeAbsent() {
    assertThat(portal.get(path("")).json().path("total").asInt()).isEqualTo(7);
    portal.simulator.switches().choose(OptionalParts.ABSENT);
    assertThat(portal.get(path("")).json().has("total")).isFalse();
  }

  @Test
  void whoLeavesAndComesBackMovesToTheEnd() {
    var first = contacts.getLast();
    portal.hub.leave(list, List.of(first));
    portal.hub.join(list, List.of(first));

    assertThat(all("/join-order", 250)).endsWith(first).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void whoAppearsLateStandsWhereTheTimeSays() {
    long late = portal.contact("late@acme.example");
    portal.hub.join(list, List.of(late), Portal.BEGIN.plusMillis(500));

    assertThat(all("/join-order", 250).get(1)).isEqualTo(late);
  }

  @Test
  void aCursorByRecordPassesNobodyOverWhileMembersLeave() {
    assertThat(readWhileTheFirstTwoLeave()).containsAll(contacts.subList(0, 5));
  }

  @Test
  void aCursorByPositionPassesSomebodyOverWhileMembersLeave() {
    portal.simulator.switches().choose(ListCursors.POSITION);

    assertThat(readWhileTheFirstTwoLeave()).doesNotContainAnyElementsOf(contacts.subList(2, 4));
  }

  private List<Long> readWhileTheFirstTwoLeave() {
    var page = portal.get(path("/join-order") + "?limit=3");
    var seen = new ArrayList<>(members(page));
    portal.hub.leave(list, contacts.subList(5, 7));
    page = portal.get(path("/join-order") + "?limit=250&after=" + next(page));
    seen.addAll(members(page));
    return seen;
  }

  @Test
  void archivedAndMergedMembersStayUntilTheyAreTakenOff() {
    portal.hub.archiveContact(contacts.get(0));
    portal.hub.mergeContacts(contacts.get(1), contacts.get(2));

    assertThat(new HashSet<>(all("", 250))).hasSize(7);
  }

  @Test
  void whoIsErasedIsOnNoListAnyMore() {
    portal.hub.eraseContact(contacts.get(0));

    assertThat(all("", 250)).doesNotContain(contacts.get(0));
  }

  @Test
  void addingTellsWhoIsMissingUnderAMisspeltName() {
    long new1 = portal.contact("new@acme.example");
    long archived = portal.contact("gone@acme.example");
    portal.hub.archiveContact(archived);

    var answer =
        portal.call(
            "PUT",
            path("/add"),
            "['%d','%d','%d','999']".formatted(new1, contacts.getFirst(), archived));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("recordsIdsAdded")).hasSize(1);
    assertThat(answer.json().path("recordIdsMissing")).hasSize(2);
    assertThat(portal.hub.members(list)).endsWith(new1);
  }

  @Test
  void removingAndBothTogether() {
    long new1 = portal.contact("new@acme.example");

    portal.call("PUT", path("/remove"), "['%d']".formatted(contacts.get(0)));
    var both =
        portal.call(
            "PUT",
            path("/add-and-remove"),
            "{'recordIdsToAdd':['%d'],'recordIdsToRemove':['%d']}"
                .formatted(new1, contacts.get(1)));

    assertThat(both.json().path("recordsIdsAdded")).hasSize(1);
    assertThat(both.json().path("recordIdsRemoved")).hasSize(1);
    assertThat(portal.hub.members(list))
        .contains(new1)
        .doesNotContain(contacts.get(0), contacts.get(1));
  }

  @Test
  void allMembersOfAListAreAddedToAnotherOrTakenOff() {
    var other = portal.hub.addList("Other", ListKind.SNAPSHOT);

    var from = "/crm/lists/2026-03/" + other + "/memberships/add-from/" + list;
    assertThat(portal.call("PUT", from, "").status()).isEqualTo(204);
    assertThat(portal.hub.members(other)).hasSize(7);
    assertThat(portal.call("DELETE", path(""), "").status()).isEqualTo(204);
    assertThat(portal.hub.members(list)).isEmpty();
  }

  @Test
  void aDynamicListIsNotChangedByHand() {
    portal.hub.convertList(list, ListKind.DYNAMIC);

    assertThat(portal.call("PUT", path("/add"), "['1']").status()).isEqualTo(400);
    assertThat(portal.call("PUT", path("/remove"), "['1']").status()).isEqualTo(400);
    assertThat(portal.call("DELETE", path(""), "").status()).isEqualTo(400);
  }

  @Test
  void theListsOfOneRecordAndOfSeveral() {
    var other = portal.hub.addList("Other");
    portal.hub.join(other, contacts.subList(0, 1));
    long jane = contacts.getFirst();

    var one = portal.get("/crm/lists/2026-03/records/0-1/" + jane + "/memberships").json();
    assertThat(one.path("results").findValuesAsText("listId")).containsExactly(list, other);
    assertThat(one.at("/results/0").has("lastAddedTimestamp")).isTrue();
    var several =
        portal.post(
            "/crm/lists/2026-03/records/memberships/batch/read",
            "{'inputs':[{'objectTypeId':'0-1','recordId':'%d'},{'objectTypeId':'0-1','recordId':'1'}]}"
                .formatted(jane));
    assertThat(several.json().at("/results/0/memberships")).hasSize(2);
    assertThat(several.json().at("/results/1/memberships")).isEmpty();
  }
}
