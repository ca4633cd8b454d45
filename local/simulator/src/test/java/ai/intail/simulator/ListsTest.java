package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.behaviour.Switch.OptionalParts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists themselves: kinds, search, conversion, deletion, old ids.
class ListsTest {

  private static final String LISTS = "/crm/lists/2026-03";

  private final Portal portal = Portal.open();

  private String kind(String list) {
    return portal.get(LISTS + "/" + list).json().at("/list/processingType").asText();
  }

  @Test
  void aListIsReadById() {
    var id = portal.hub.addList("People to watch", ListKind.SNAPSHOT);
    portal.hub.join(id, List.of(portal.contact("a@acme.example")));

    var list = portal.get(LISTS + "/" + id).json().path("list");

    assertThat(list.path("listId").isTextual()).isTrue();
    assertThat(list.path("name").asText()).isEqualTo("People to watch");
    assertThat(list.path("objectTypeId").asText()).isEqualTo("0-1");
    assertThat(list.path("processingType").asText()).isEqualTo("SNAPSHOT");
    assertThat(list.path("processingStatus").asText()).isEqualTo("COMPLETE");
    assertThat(list.path("size").isNumber()).isTrue();
  }

  @Test
  void theSizeMayBeAbsent() {
    portal.simulator.switches().choose(OptionalParts.ABSENT);

    assertThat(portal.get(LISTS + "/" + portal.hub.addList("L")).json().path("list").has("size"))
        .isFalse();
  }

  @Test
  void anUnknownListIsNotFoundWithItsOwnSubCategory() {
    var answer = portal.get(LISTS + "/999");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.category()).isEqualTo("OBJECT_NOT_FOUND");
    assertThat(answer.json().path("subCategory").asText()).startsWith("ILS");
  }

  @Test
  void ofSeveralIdsTheUnknownAreAbsent() {
    var one = portal.hub.addList("One");
    var two = portal.hub.addList("Two");

    var answer = portal.get(LISTS + "?listIds=" + one + "&listIds=" + two + "&listIds=999");

    assertThat(answer.json().path("lists").findValuesAsText("listId")).containsExactly(one, two);
  }

  @Test
  void aNameIsMatchedWhateverItsCase() {
    var id = portal.hub.addList("Lost Deals");

    assertThat(
            portal
                .get(LISTS + "/object-type-id/0-1/name/lost%20DEALS")
                .json()
                .at("/list/listId")
                .asText())
        .isEqualTo(id);
  }

  @Test
  void aSearchGoesByOffsetAndTellsTheSizeAsText() {
    for (int i = 0; i < 25; i++) {
      portal.hub.addList("Team " + i);
    }
    var first = portal.post(LISTS + "/search", "{'query':'team'}").json();
    var rest = portal.post(LISTS + "/search", "{'query':'team','offset':20}").json();

    assertThat(first.path("lists")).hasSize(20);
    assertThat(first.path("hasMore").asBoolean()).isTrue();
    assertThat(first.path("offset").asInt()).isEqualTo(20);
    assertThat(first.path("total").asInt()).isEqualTo(25);
    assertThat(first.at("/lists/0/additionalProperties/hs_list_size").isTextual()).isTrue();
    assertThat(rest.path("lists")).hasSize(5);
    assertThat(rest.path("hasMore").asBoolean()).isFalse();
    assertThat(portal.post(LISTS + "/search", "{'count':501}").status()).isEqualTo(400);
  }

  @Test
  void aListIsCreatedRenamedDeletedAndRestored() {
    var created =
        portal.post(LISTS, "{'name':'New','objectTypeId':'0-1','processingType':'MANUAL'}");
    var id = created.json().at("/list/listId").asText();
    assertThat(created.status()).isEqualTo(200);
    assertThat(
            portal
                .post(LISTS, "{'name':'new','objectTypeId':'0-1','processingType':'MANUAL'}")
                .status())
        .isEqualTo(400);

    portal.call("PUT", LISTS + "/" + id + "/update-list-name?listName=Other", "");
    assertThat(portal.get(LISTS + "/" + id).json().at("/list/name").asText()).isEqualTo("Other");
    assertThat(portal.call("DELETE", LISTS + "/" + id, "").status()).isEqualTo(204);
    assertThat(portal.get(LISTS + "/" + id).status()).isEqualTo(404);
    assertThat(portal.post(LISTS + "/search", "{}").json().path("total").asInt()).isZero();

    portal.passes(Duration.ofDays(89));
    portal.token = portal.hub.issueToken(Portal.SCOPES);
    assertThat(portal.call("PUT", LISTS + "/" + id + "/restore", "").status()).isEqualTo(204);
    assertThat(portal.get(LISTS + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void afterNinetyDaysADeletedListIsGone() {
    var id = portal.hub.addList("Old");
    portal.hub.deleteList(id);
    portal.passes(Duration.ofDays(90));
    portal.token = portal.hub.issueToken(Portal.SCOPES);

    assertThat(portal.call("PUT", LISTS + "/" + id + "/restore", "").status()).isEqualTo(404);
  }

  @Test
  void aDynamicListIsConvertedOnItsDay() {
    var id = portal.hub.addList("Active", ListKind.DYNAMIC);

    var answer =
        portal.call(
            "PUT",
            LISTS + "/" + id + "/schedule-conversion",
            "{'conversionType':'CONVERSION_DATE','year':2026,'month':7,'day':1}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(kind(id)).isEqualTo("DYNAMIC");
    portal.passes(Duration.ofHours(12));
    portal.token = portal.hub.issueToken(Portal.SCOPES);
    assertThat(kind(id)).isEqualTo("SNAPSHOT");
  }

  @Test
  void onlyADynamicListIsConvertedAndOnlyOnADay() {
    var manual = portal.hub.addList("Manual");
    var dynamic = portal.hub.addList("Active", ListKind.DYNAMIC);
    var body = "{'conversionType':'CONVERSION_DATE','year':2026,'month':%d,'day':1}";

    assertThat(
            portal
                .call("PUT", LISTS + "/" + manual + "/schedule-conversion", body.formatted(7))
                .status())
        .isEqualTo(400);
    assertThat(
            portal
                .call("PUT", LISTS + "/" + dynamic + "/schedule-conversion", body.formatted(13))
                .status())
        .isEqualTo(400);
  }

  @Test
  void idsOfOldPageAddressesAreMappedOneByOneAndTogether() {
    var id = portal.hub.addList("People");
    var legacy = Long.toString(Long.parseLong(id) + 1_000_000);

    assertThat(
            portal.get(LISTS + "/idmapping?legacyListId=" + legacy).json().path("listId").asText())
        .isEqualTo(id);
    var all = portal.post(LISTS + "/idmapping", "['%s','13']".formatted(legacy)).json();
    assertThat(all.at("/legacyListIdsToIdsMapping/0/listId").asText()).isEqualTo(id);
    assertThat(all.at("/missingLegacyListIds/0").asText()).isEqualTo("13");
    assertThat(portal.get(LISTS + "/idmapping?legacyListId=13").status()).isEqualTo(404);
  }

  @Test
  void writingListsNeedsTheScopeForIt() {
    portal.token = portal.hub.issueToken(java.util.Set.of("crm.lists.read"));

    assertThat(portal.post(LISTS, "{}").status()).isEqualTo(403);
  }
}
