package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Retention;
import ai.intail.sync.connect.Retentions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `settings`, beside what else a customer chooses.
public final class DynamoRetentions implements Retentions {

  static final String SK = "settings";

  private static final String DAYS = "retentionDays";

  private final Table table;

  public DynamoRetentions(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Retention of(HubId hub) {
    return table
        .get(hub.toString(), SK)
        .flatMap(item -> item.number(DAYS))
        .map(days -> new Retention(Math.toIntExact(days)))
        .orElse(Retention.USUAL);
  }

  @Override
  public void choose(HubId hub, Retention retention) {
    table.update(
        hub.toString(),
        SK,
        "SET " + DAYS + " = :days",
        "",
        Map.of(),
        Map.of(":days", Item.number(retention.days())));
  }
}
