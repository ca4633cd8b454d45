package ai.intail.simulator;

import ai.intail.simulator.HubState.OwnerState;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;

/// The calls on the account itself and its owners.
final class AccountApi {

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  private final HubState hub;

  AccountApi(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer details() {
    var region = hub.region;
    var answer =
        Json.object()
            .put("portalId", hub.id)
            .put("accountType", "STANDARD")
            .put("timeZone", region.timeZone())
            .put("companyCurrency", "EUR")
            .put("utcOffset", region.utcOffset())
            .put(
                "utcOffsetMilliseconds",
                ZoneOffset.of(region.utcOffset()).getTotalSeconds() * 1_000)
            .put("uiDomain", region.uiDomain())
            .put("dataHostingLocation", region.hublet());
    answer.putArray("additionalCurrencies");
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer owners(Parameters query) {
    int limit = query.limit(PAGE, LARGEST_PAGE);
    boolean active = !query.has("archived");
    var email = query.get("email");
    var rest =
        hub.owners.tailMap(query.number("after").orElse(0L), false).values().stream()
            .filter(owner -> owner.active() == active)
            .filter(owner -> email.isEmpty() || owner.email().equalsIgnoreCase(email))
            .limit(limit + 1L)
            .toList();
    return SimulatedAnswer.json(200, page(rest, limit));
  }

  /// @param rest one more than asked for where there is a next page
  private static ObjectNode page(List<OwnerState> rest, int limit) {
    var answer = Json.object();
    var results = answer.putArray("results");
    rest.stream().limit(limit).forEach(owner -> results.add(json(owner)));
    if (rest.size() > limit) {
      var last = Long.toString(rest.get(limit - 1).id());
      answer.putObject("paging").putObject("next").put("after", last).put("link", "");
    }
    return answer;
  }

  /// Who left is found only where archived ones are asked for.
  SimulatedAnswer owner(String id, Parameters query) {
    boolean active = !query.has("archived");
    boolean byUser = query.get("idProperty").equals("userId");
    long asked = ContactApi.number(id).orElseThrow(Refusal::notFound);
    return hub.owners.values().stream()
        .filter(owner -> (byUser ? owner.userId() : owner.id()) == asked)
        .filter(owner -> owner.active() == active)
        .findFirst()
        .map(owner -> SimulatedAnswer.json(200, json(owner)))
        .orElseThrow(Refusal::notFound);
  }

  private static ObjectNode json(OwnerState owner) {
    var json =
        Json.object()
            .put("id", Long.toString(owner.id()))
            .put("type", owner.isQueue() ? "QUEUE" : "PERSON")
            .put("firstName", owner.first())
            .put("lastName", owner.last())
            .put("userIdIncludingInactive", owner.userId())
            .put("createdAt", "2025-01-01T00:00:00.000Z")
            .put("updatedAt", "2025-06-01T00:00:00.000Z")
            .put("archived", !owner.active());
    if (!owner.isQueue()) {
      json.put("email", owner.email());
    }
    if (owner.active()) {
      json.put("userId", owner.userId());
    }
    if (!owner.team().isEmpty()) {
      json.putArray("teams")
          .addObject()
          .put("id", "5")
          .put("name", owner.team())
          .put("primary", true);
    }
    return json;
  }
}
