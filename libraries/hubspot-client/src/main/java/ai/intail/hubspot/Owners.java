package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads owners. Source: `/crm/owners/2026-03`. Thread-safe.
public final class Owners {

  private static final int PAGE = 100;

  private final Exchange exchange;

  Owners(Exchange exchange) {
    this.exchange = exchange;
  }

  /// All active owners.
  public List<Owner> all() {
    var owners = new ArrayList<Owner>();
    var after = Optional.<String>empty();
    do {
      var query = new LinkedHashMap<String, String>();
      query.put("limit", Integer.toString(PAGE));
      query.put("archived", "false");
      after.ifPresent(token -> query.put("after", token));
      var call = Call.get(CallKind.OWNERS, Paths.query(Paths.OWNERS, query));
      var page = Json.read(exchange.send(call).body());
      for (JsonNode owner : page.path("results")) {
        owners.add(
            new Owner(
                new OwnerId(Json.requiredNumber(owner, "id")),
                Json.text(owner, "email"),
                Json.number(owner, "userId")));
      }
      after = Json.nextPage(page);
    } while (after.isPresent());
    return owners;
  }
}
