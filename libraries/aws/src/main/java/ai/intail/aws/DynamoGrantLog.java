package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.tokens.GrantLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Coordination: `grants#hub` / time and number.
public final class DynamoGrantLog implements GrantLog {

  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;

  public DynamoGrantLog(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public void add(HubId hub, long number, Instant at) {
    table.put(
        Item.keyed(pk(hub), from(at) + "#" + number)
            .with(Item.EXPIRES, at.plus(KEPT).getEpochSecond()));
  }

  @Override
  public int since(HubId hub, Instant instant) {
    var query =
        QueryRequest.builder()
            .tableName(table.name())
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND sk >= :from")
            .expressionAttributeValues(
                Map.of(":pk", Item.text(pk(hub)), ":from", Item.text(from(instant))))
            .build();
    return table.query(query, Integer.MAX_VALUE).size();
  }

  private static String pk(HubId hub) {
    return "grants#" + hub;
  }

  private static String from(Instant instant) {
    return "%016d".formatted(Item.micros(instant));
  }
}
