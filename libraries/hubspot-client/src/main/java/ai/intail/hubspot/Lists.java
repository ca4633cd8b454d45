package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads lists and who is on them. Source: `/crm/lists/2026-03`. Thread-safe.
public final class Lists {

  /// Most members of one page.
  public static final int PAGE_LIMIT = 250;

  private static final int SEARCH_LIMIT = 500;

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
          answer.path("lists").forEach(node -> lists.add(list(node)));
          boolean more = answer.path("hasMore").asBoolean(false) && !lists.isEmpty();
          return new Pages.Page<>(
              lists,
              more
                  ? Optional.of(Long.toString(Json.requiredNumber(answer, "offset")))
                  : Optional.empty());
        });
  }

  /// The lists that a contact is on.
  public List<ListMembership> of(ContactId contact) {
    var lists = new ArrayList<ListMembership>();
    for (JsonNode node : get(Paths.listsOf(contact)).path("results")) {
      lists.add(
          new ListMembership(
              listId(node), Json.instant(node, "lastAddedTimestamp").orElse(Instant.EPOCH)));
    }
    return lists;
  }

  /// The id that stands for one from an old page address.
  public Optional<ListId> ofLegacyId(String legacy) {
    try {
      var path = Paths.query(Paths.LIST_ID_MAPPING, Map.of("legacyListId", legacy));
      return Optional.of(listId(get(path)));
    } catch (NotFoundException | ValidationException unknown) {
      return Optional.empty();
    }
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
        Json.text(list, "processingType").orElse(""));
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
  /// @param limit up to [#PAGE_LIMIT]
  /// @throws NotFoundException if there is no such list
  public MembershipPage joinOrder(ListId list, Optional<String> after, int limit) {
    return page(Paths.joinOrder(list), after, limit);
  }

  /// A page of members by record id.
  ///
  /// @param after the `next` of the page before
  /// @param limit up to [#PAGE_LIMIT]
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
    for (JsonNode member : page.path("results")) {
      members.add(
          new Membership(
              new ContactId(Json.requiredNumber(member, "recordId")),
              Json.instant(member, "membershipTimestamp").orElse(Instant.EPOCH)));
    }
    return new MembershipPage(members, Json.nextPage(page));
  }
}
