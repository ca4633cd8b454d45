package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads lists and who is on them. Source: `/crm/lists/2026-03`. Thread-safe.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one; a stream throws while it
/// is consumed.
public final class Lists {

  /// Most members of one page.
  public static final int PAGE_LIMIT = 250;

  private static final int SEARCH_LIMIT = 500;

  /// Most ids of one call of the mapping.
  private static final int MAPPING_LIMIT = 10_000;

  private final Exchange exchange;

  Lists(Exchange exchange) {
    this.exchange = exchange;
  }

  /// @throws NotFoundException if there is no such list
  public HubSpotList find(ListId id) {
    return list(get(Paths.list(id)).path("list"));
  }

  /// The list of contacts with that name, whatever its case.
  public Optional<HubSpotList> named(String name) {
    try {
      return Optional.of(list(get(Paths.listNamed(name)).path("list")));
    } catch (NotFoundException missing) {
      return Optional.empty();
    }
  }

  /// The lists whose name holds the text, read page by page as the stream is consumed. Those of
  /// other objects than contacts are among them.
  ///
  /// @param text empty for all
  public Stream<HubSpotList> search(String text) {
    return Pages.stream(
        offset -> {
          var request = Json.object().put("query", text).put("count", SEARCH_LIMIT);
          request.put("offset", Digits.parse(offset.orElse("0")));
          request.putArray("listIds");
          request.putArray("processingTypes");
          request.putArray("additionalProperties");
          var call = Call.post(CallKind.LIST, Paths.LISTS_SEARCH, request);
          var answer = Json.read(exchange.send(call).body());
          var lists = new ArrayList<HubSpotList>();
          Json.requiredArray(answer, "lists").forEach(node -> lists.add(list(node)));
          boolean more = answer.path("hasMore").asBoolean(false) && !lists.isEmpty();
          return new Pages.Page<>(
              lists,
              more
                  ? Optional.of(Long.toString(Json.requiredNumber(answer, "offset")))
                  : Optional.empty());
        });
  }

  /// The lists that a contact is on. Source: `…/records/0-1/{id}/memberships`.
  public List<ListMembership> of(ContactId contact) {
    var lists = new ArrayList<ListMembership>();
    for (JsonNode node : Json.requiredArray(get(Paths.listsOf(contact)), "results")) {
      lists.add(
          new ListMembership(
              listId(node), Json.instant(node, "lastAddedTimestamp").orElse(Instant.EPOCH)));
    }
    return lists;
  }

  /// The id that stands for one from an old page address. HubSpot calls the mapping temporary: keep
  /// what it gives. Source: `…/idmapping`.
  public Optional<ListId> ofLegacyId(String legacy) {
    try {
      var path = Paths.query(Paths.LIST_ID_MAPPING, Map.of("legacyListId", legacy));
      var answer = get(path);
      return Optional.ofNullable(mapping(answer).get(legacy))
          .or(() -> Json.number(answer, "listId").map(id -> ListId.of(Long.toString(id))));
    } catch (NotFoundException | ValidationException unknown) {
      return Optional.empty();
    }
  }

  /// The ids that stand for those from old page addresses; unknown ones are absent.
  ///
  /// @param legacy any number, in calls of up to 10,000
  public Map<String, ListId> ofLegacyIds(Collection<String> legacy) {
    var distinct = List.copyOf(new LinkedHashSet<>(legacy));
    var found = new LinkedHashMap<String, ListId>();
    for (int i = 0; i < distinct.size(); i += MAPPING_LIMIT) {
      var request = JsonNodeFactory.instance.arrayNode();
      var asked = distinct.subList(i, Math.min(i + MAPPING_LIMIT, distinct.size()));
      asked.forEach(request::add);
      var call = Call.post(CallKind.LIST, Paths.LIST_ID_MAPPING, request);
      var mapping = mapping(Json.read(exchange.send(call).body()));
      asked.forEach(
          id -> Optional.ofNullable(mapping.get(id)).ifPresent(list -> found.put(id, list)));
    }
    return found;
  }

  private static Map<String, ListId> mapping(JsonNode answer) {
    var mapping = new HashMap<String, ListId>();
    for (JsonNode one : answer.path("legacyListIdsToIdsMapping")) {
      Json.text(one, "legacyListId").ifPresent(id -> mapping.put(id, listId(one)));
    }
    return mapping;
  }

  private JsonNode get(String path) {
    return Json.read(exchange.send(Call.get(CallKind.LIST, path)).body());
  }

  private static ListId listId(JsonNode node) {
    return ListId.of(Long.toString(Json.requiredNumber(node, "listId")));
  }

  private static HubSpotList list(JsonNode list) {
    return new HubSpotList(
        listId(list),
        Json.text(list, "name").orElse(""),
        Json.text(list, "objectTypeId").orElse(""),
        Json.text(list, "processingType").orElse(""),
        Json.numberIfAny(list, "size")
            .or(() -> Json.numberIfAny(list.path("additionalProperties"), "hs_list_size")));
  }

  /// All members by the time they joined, read page by page as the stream is consumed: memory holds
  /// one page. Who joins again while it is read may come twice.
  ///
  /// @throws NotFoundException while it is consumed, if there is no such list
  public Stream<Membership> members(ListId list) {
    return Pages.stream(
        after -> {
          var page = joinOrder(list, after, PAGE_LIMIT);
          return new Pages.Page<>(page.members(), page.next());
        });
  }

  /// A page of members by the time they joined, the oldest first. Members come and go while pages
  /// are read: who joins again moves to the end.
  ///
  /// @param after the `next` of the page before
  /// @param limit from 1 to [#PAGE_LIMIT]
  /// @throws NotFoundException if there is no such list
  /// @throws ValidationException if HubSpot takes `after` no longer
  public MembershipPage joinOrder(ListId list, Optional<String> after, int limit) {
    return page(Paths.joinOrder(list), after, limit);
  }

  /// A page of members by record id.
  ///
  /// @param after the `next` of the page before
  /// @param limit from 1 to [#PAGE_LIMIT]
  /// @throws NotFoundException if there is no such list
  public MembershipPage byRecordId(ListId list, Optional<String> after, int limit) {
    return page(Paths.memberships(list), after, limit);
  }

  private MembershipPage page(String path, Optional<String> after, int limit) {
    var query = new LinkedHashMap<String, String>();
    query.put("limit", Integer.toString(limit));
    after.ifPresent(token -> query.put("after", token));
    var call = Call.get(CallKind.MEMBERSHIPS, Paths.query(path, query));
    var page = Json.read(exchange.send(call).body());
    var members = new ArrayList<Membership>();
    for (JsonNode member : Json.requiredArray(page, "results")) {
      members.add(
          new Membership(
              new ContactId(Json.requiredNumber(member, "recordId")),
              Json.instant(member, "membershipTimestamp").orElse(Instant.EPOCH)));
    }
    return new MembershipPage(members, Json.nextPage(page));
  }
}
