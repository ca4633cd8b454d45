package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.rate.CallBudget;
import ai.intail.sync.rate.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `budget#hub#pool`, one clock in microseconds.
///
/// DynamoDB knows no maximum, so the update has two shapes: the clock moves on by a step where it
/// stands between now and the horizon, and is set to now and a step where it is behind.
public final class DynamoCallBudget implements CallBudget {

  private static final String SK = "budget";

  private final Table table;

  public DynamoCallBudget(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public Slot take(HubId hub, Pool pool, Duration step, Duration horizon, Instant now) {
    long micros = Item.micros(now);
    long stepMicros = step.toNanos() / 1_000;
    long limit = micros + horizon.toNanos() / 1_000;
    while (true) {
      var busy =
          table.update(
              pk(hub, pool),
              SK,
              "SET tat = tat + :step",
              "tat BETWEEN :now AND :limit",
              Map.of(),
              Map.of(
                  ":step", Item.number(stepMicros),
                  ":now", Item.number(micros),
                  ":limit", Item.number(limit)));
      if (busy.done()) {
        return new Slot.Taken(Item.ofMicros(tat(busy) - stepMicros));
      }
      long stood = tat(busy);
      if (stood > limit) {
        return new Slot.Full(Item.ofMicros(stood - (limit - micros)));
      }
      if (idle(hub, pool, stepMicros, micros)) {
        return new Slot.Taken(now);
      }
    }
  }

  private boolean idle(HubId hub, Pool pool, long step, long now) {
    return table
        .update(
            pk(hub, pool),
            SK,
            "SET tat = :then",
            "attribute_not_exists(tat) OR tat < :now",
            Map.of(),
            Map.of(":then", Item.number(now + step), ":now", Item.number(now)))
        .done();
  }

  @Override
  public void holdUntil(HubId hub, Pool pool, Instant until) {
    table.update(
        pk(hub, pool),
        SK,
        "SET tat = :until",
        "attribute_not_exists(tat) OR tat < :until",
        Map.of(),
        Map.of(":until", Item.number(Item.micros(until))));
  }

  private static long tat(Table.Updated updated) {
    return updated.item().flatMap(item -> item.number("tat")).orElse(Long.MIN_VALUE);
  }

  private static String pk(HubId hub, Pool pool) {
    return "budget#" + hub + "#" + pool.name().toLowerCase(Locale.ROOT);
  }
}
