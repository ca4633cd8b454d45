package ai.intail.simulator;

import ai.intail.simulator.HubState.Member;
import ai.intail.simulator.HubState.MemberList;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calls on lists. A page's token names the place of the last member on it.
final class ListsApi {

  private static final int MOST = 250;

  private final HubState hub;

  ListsApi(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer get(String id) {
    var list = find(id);
    var json = Json.object();
    json.putObject("list")
        .put("listId", list.id)
        .put("listVersion", 1)
        .put("name", list.name)
        .put("objectTypeId", list.objectTypeId)
        .put("processingType", "MANUAL")
        .put("processingStatus", "COMPLETE")
        .put("size", list.members.size() - list.left);
    return SimulatedAnswer.json(200, json);
  }

  private MemberList find(String id) {
    return Optional.ofNullable(hub.lists.get(id))
        .orElseThrow(
            () -> Refusal.of(404, "OBJECT_NOT_FOUND", "List does not exist with ID " + id + "."));
  }

  SimulatedAnswer byJoin(String id, Map<String, String> query) {
    var members = find(id).members;
    int limit = limit(query);
    int start = query.containsKey("after") ? place(query.get("after")) + 1 : 0;
    var page = new ArrayList<Member>();
    int at = start;
    int last = start - 1;
    while (at < members.size() && page.size() < limit) {
      if (members.get(at).contact() != 0) {
        page.add(members.get(at));
        last = at;
      }
      at++;
    }
    boolean more = members.subList(at, members.size()).stream().anyMatch(one -> one.contact() != 0);
    return SimulatedAnswer.json(
        200, page(page, more ? Optional.of(token(last)) : Optional.empty()));
  }

  SimulatedAnswer byId(String id, Map<String, String> query) {
    int limit = limit(query);
    long after = query.containsKey("after") ? place(query.get("after")) : 0;
    List<Member> rest =
        find(id).members.stream()
            .filter(member -> member.contact() > after)
            .sorted(Comparator.comparingLong(Member::contact))
            .limit(limit + 1L)
            .toList();
    var page = rest.size() > limit ? rest.subList(0, limit) : rest;
    return SimulatedAnswer.json(
        200,
        page(
            page,
            rest.size() > limit ? Optional.of(token(page.getLast().contact())) : Optional.empty()));
  }

  private static ObjectNode page(List<Member> members, Optional<String> next) {
    var json = Json.object();
    var results = json.putArray("results");
    members.forEach(
        member ->
            results
                .addObject()
                .put("recordId", Long.toString(member.contact()))
                .put("membershipTimestamp", Json.time(member.joinedAt())));
    next.ifPresent(
        token -> json.putObject("paging").putObject("next").put("after", token).put("link", ""));
    return json;
  }

  private static int limit(Map<String, String> query) {
    var text = query.getOrDefault("limit", "100");
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST || text.equals("0")) {
      throw Refusal.validation("limit must be between 1 and " + MOST);
    }
    return Integer.parseInt(text);
  }

  private static String token(long place) {
    return Base64.getEncoder()
        .encodeToString(Long.toString(place).getBytes(StandardCharsets.US_ASCII));
  }

  private static int place(String token) {
    try {
      return Integer.parseInt(
          new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.validation("the paging cursor is not valid");
    }
  }
}
