package ai.intail.aws;

import ai.intail.sync.work.Positions;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `position#name`.
public final class DynamoPositions implements Positions {

  private static final String SK = "position";

  private final Table table;

  public DynamoPositions(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public Optional<String> of(String name) {
    return table.get(pk(name), SK).map(item -> item.required("at"));
  }

  @Override
  public void move(String name, Optional<String> to) {
    if (to.isEmpty()) {
      table.delete(pk(name), SK);
    } else {
      table.put(Item.keyed(pk(name), SK).with("at", to.get()));
    }
  }

  private static String pk(String name) {
    return "position#" + name;
  }
}
