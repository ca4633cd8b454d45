package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.SessionNumbers;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: the attribute `sessions` of hub / `connection`.
public final class DynamoSessionNumbers implements SessionNumbers {

  private static final String SK = "connection";
  private static final String NUMBER = "sessions";

  private final Table table;

  public DynamoSessionNumbers(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public long of(HubId hub) {
    return table.get(hub.toString(), SK).flatMap(item -> item.number(NUMBER)).orElse(0L);
  }

  @Override
  public void endAll(HubId hub) {
    table.update(
        hub.toString(),
        SK,
        "ADD #number :one",
        "",
        Map.of("#number", NUMBER),
        Map.of(":one", Item.number(1)));
  }
}
