package ai.intail.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calls on the account itself and its owners.
final class AccountApi {

  private final long id;
  private final HubState hub;

  AccountApi(long id, HubState hub) {
    this.id = id;
    this.hub = hub;
  }

  SimulatedAnswer details() {
    return SimulatedAnswer.json(
        200,
        Json.object()
            .put("portalId", id)
            .put("accountType", "STANDARD")
            .put("timeZone", "Europe/Berlin")
            .put("companyCurrency", "EUR")
            .put("utcOffset", "+01:00")
            .put("uiDomain", "app-eu1.hubspot.com")
            .put("dataHostingLocation", "eu1"));
  }

  SimulatedAnswer owners(Map<String, String> query) {
    int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
    long after = Long.parseLong(query.getOrDefault("after", "0"));
    boolean archived = Boolean.parseBoolean(query.getOrDefault("archived", "false"));
    List<HubState.OwnerState> rest =
        hub.owners.tailMap(after, false).values().stream()
            .filter(owner -> owner.active() != archived)
            .limit(limit + 1L)
            .toList();
    var page = rest.size() > limit ? rest.subList(0, limit) : rest;
    var answer = Json.object();
    var results = answer.putArray("results");
    page.forEach(owner -> results.add(json(owner)));
    next(rest.size() > limit, page)
        .ifPresent(token -> answer.putObject("paging").putObject("next").put("after", token));
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer owner(String id, Map<String, String> query) {
    boolean archived = Boolean.parseBoolean(query.getOrDefault("archived", "false"));
    boolean byUser = query.getOrDefault("idProperty", "id").equals("userId");
    long asked = Long.parseLong(id);
    return hub.owners.values().stream()
        .filter(owner -> (byUser ? owner.userId() : owner.id()) == asked)
        .filter(owner -> owner.active() != archived)
        .findFirst()
        .map(owner -> SimulatedAnswer.json(200, json(owner)))
        .orElseThrow(() -> Refusal.of(404, "", "resource not found"));
  }

  private static ObjectNode json(HubState.OwnerState owner) {
    var json =
        Json.object()
            .put("id", Long.toString(owner.id()))
            .put("email", owner.email())
            .put("type", "PERSON")
            .put("firstName", owner.first())
            .put("lastName", owner.last())
            .put("userIdIncludingInactive", owner.userId())
            .put("archived", !owner.active());
    return owner.active() ? json.put("userId", owner.userId()) : json;
  }

  private static Optional<String> next(boolean more, List<HubState.OwnerState> page) {
    return more ? Optional.of(Long.toString(page.getLast().id())) : Optional.empty();
  }
}
