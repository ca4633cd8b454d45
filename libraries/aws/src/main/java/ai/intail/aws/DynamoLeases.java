package ai.intail.aws;

import ai.intail.sync.tokens.Leases;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `lease#name`.
public final class DynamoLeases implements Leases {

  private static final String SK = "lease";

  private final Table table;

  public DynamoLeases(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public boolean take(String name, String owner, Instant until, Instant now) {
    return table
        .update(
            "lease#" + name,
            SK,
            "SET holder = :owner, leaseEnd = :until, expires = :expires",
            "attribute_not_exists(leaseEnd) OR leaseEnd <= :now",
            Map.of(),
            Map.of(
                ":owner", Item.text(owner),
                ":until", Item.number(until.toEpochMilli()),
                ":expires", Item.number(until.getEpochSecond() + 3_600),
                ":now", Item.number(now.toEpochMilli())))
        .done();
  }

  @Override
  public void release(String name, String owner) {
    table.deleteIf("lease#" + name, SK, "holder = :owner", Map.of(":owner", Item.text(owner)));
  }
}
