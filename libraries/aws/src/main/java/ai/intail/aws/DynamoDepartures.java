package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Accounts: hub / `departure`, in one partition of the index *due*: few hubs leave at a time.
public final class DynamoDepartures implements Departures {

  static final String SK = "departure";

  private static final String DUE_PARTITION = "departures";

  private final Table table;

  public DynamoDepartures(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Optional<Departure> find(HubId hub) {
    return table.get(hub.toString(), SK).map(DynamoDepartures::departure);
  }

  @Override
  public void plan(Departure departure) {
    table.put(
        Item.keyed(departure.hub().toString(), SK)
            .with("duePk", DUE_PARTITION)
            .with("dueSk", Item.sortable(departure.dueAt()))
            .document(
                Json.object()
                    .put("stage", departure.stage().name())
                    .put("at", departure.at().toString())
                    .put("deleteAt", departure.deleteAt().toString())
                    .put("dueAt", departure.dueAt().toString())));
  }

  @Override
  public void cancel(HubId hub) {
    table.delete(hub.toString(), SK);
  }

  @Override
  public List<Departure> dueBy(Instant now, int limit) {
    var request =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(Tables.DUE)
            .limit(limit)
            .keyConditionExpression("duePk = :pk AND dueSk <= :now")
            .expressionAttributeValues(
                Map.of(":pk", Item.text(DUE_PARTITION), ":now", Item.text(Item.sortable(now))))
            .build();
    return table.query(request, limit).stream().map(DynamoDepartures::departure).toList();
  }

  private static Departure departure(Item item) {
    var document = item.document();
    return new Departure(
        HubId.of(item.pk()),
        Departure.Stage.valueOf(Json.required(document, "stage")),
        Instant.parse(Json.required(document, "at")),
        Instant.parse(Json.required(document, "deleteAt")),
        Instant.parse(Json.required(document, "dueAt")));
  }
}
