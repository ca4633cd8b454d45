package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Reads lists and who is on them. Source: `/crm/lists/2026-03`. Thread-safe.
public final class Lists {

  /// Most members of one page.
  public static final int PAGE_LIMIT = 250;

  private final Exchange exchange;

  Lists(Exchange exchange) {
    this.exchange = exchange;
  }

  /// @throws NotFoundException if there is no such list
  public HubSpotList find(ListId id) {
    var list =
        Json.read(exchange.send(Call.get(CallKind.LIST, Paths.list(id))).body()).path("list");
    return new HubSpotList(
        ListId.of(Json.requiredText(list, "listId")),
        Json.text(list, "name").orElse(""),
        Json.text(list, "objectTypeId").orElse(""),
        Json.text(list, "processingType").orElse(""));
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
