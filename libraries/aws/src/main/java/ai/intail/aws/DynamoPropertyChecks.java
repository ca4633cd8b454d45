package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.PropertyCheck;
import ai.intail.sync.connect.PropertyChecks;
import ai.intail.sync.connect.PropertySetup.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `properties`.
public final class DynamoPropertyChecks implements PropertyChecks {

  private static final String SK = "properties";

  private final Table table;

  public DynamoPropertyChecks(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public void keep(HubId hub, PropertyCheck check) {
    var document = outcome(check.outcome()).put("at", check.at().toString());
    table.put(Item.keyed(hub.toString(), SK).document(document));
  }

  @Override
  public Optional<PropertyCheck> find(HubId hub) {
    return table
        .get(hub.toString(), SK)
        .map(Item::document)
        .map(
            document ->
                new PropertyCheck(Instant.parse(Json.required(document, "at")), outcome(document)));
  }

  private static ObjectNode outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ready(var created) -> named("READY").put("created", created);
      case Outcome.ToCreate(var properties) -> listed("TO_CREATE", properties);
      case Outcome.Refused(var properties) -> listed("REFUSED", properties);
      case Outcome.Conflicts(var properties) -> listed("CONFLICTS", properties);
      case Outcome.NoRoom(var missing, var free) -> listed("NO_ROOM", missing).put("free", free);
    };
  }

  private static ObjectNode named(String outcome) {
    return Json.object().put("outcome", outcome);
  }

  private static ObjectNode listed(String outcome, List<String> properties) {
    var document = named(outcome);
    var array = document.putArray("properties");
    properties.forEach(array::add);
    return document;
  }

  private static Outcome outcome(JsonNode document) {
    var properties = new ArrayList<String>();
    document.path("properties").forEach(one -> properties.add(one.asText()));
    return switch (Json.required(document, "outcome")) {
      case "READY" -> new Outcome.Ready(document.path("created").asInt());
      case "TO_CREATE" -> new Outcome.ToCreate(properties);
      case "REFUSED" -> new Outcome.Refused(properties);
      case "CONFLICTS" -> new Outcome.Conflicts(properties);
      case "NO_ROOM" -> new Outcome.NoRoom(properties, document.path("free").asLong());
      default -> throw new IllegalStateException("an unknown outcome stands in an item");
    };
  }
}
