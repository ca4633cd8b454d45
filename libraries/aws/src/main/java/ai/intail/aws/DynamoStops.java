package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.stop.Stop;
import ai.intail.sync.stop.Stops;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Accounts: `app` / `stop` for the deployment, hub / `stop` for one hub.
public final class DynamoStops implements Stops {

  private static final String SK = "stop";
  private static final String APP = "app";

  private final Table table;

  public DynamoStops(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Optional<Stop> of(HubId hub) {
    var both =
        List.<Map<String, AttributeValue>>of(Item.key(APP, SK), Item.key(hub.toString(), SK));
    return table.get(both).stream()
        .min(Comparator.comparingInt(item -> item.pk().equals(APP) ? 0 : 1))
        .map(DynamoStops::stop);
  }

  @Override
  public Optional<Stop> of(Stop.Scope scope) {
    return table.get(pk(scope), SK).map(DynamoStops::stop);
  }

  @Override
  public void put(Stop.Scope scope, Stop stop) {
    table.put(
        Item.keyed(pk(scope), SK)
            .document(
                Json.object()
                    .put("reason", stop.reason())
                    .put("by", stop.by())
                    .put("at", stop.at().toString())));
  }

  @Override
  public void lift(Stop.Scope scope) {
    table.delete(pk(scope), SK);
  }

  private static String pk(Stop.Scope scope) {
    return switch (scope) {
      case Stop.Scope.Everything() -> APP;
      case Stop.Scope.OneHub(var hub) -> hub.toString();
    };
  }

  private static Stop stop(Item item) {
    var document = item.document();
    return new Stop(
        Json.required(document, "reason"),
        Json.required(document, "by"),
        Instant.parse(Json.required(document, "at")));
  }
}
