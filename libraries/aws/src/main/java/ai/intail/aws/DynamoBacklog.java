package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.rate.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `backlog#hub`, one clock in microseconds.
public final class DynamoBacklog implements Backlog {

  private static final String SK = "backlog";

  private final Table table;

  public DynamoBacklog(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public Instant standsAt(HubId hub) {
    return read(hub).map(Item::ofMicros).orElse(Instant.EPOCH);
  }

  private Optional<Long> read(HubId hub) {
    return table.get(pk(hub), SK).flatMap(item -> item.number("tat"));
  }

  @Override
  public Instant moveOn(HubId hub, Duration work, Instant now) {
    long micros = Item.micros(now);
    long step = work.toNanos() / 1_000;
    while (true) {
      var busy =
          table.update(
              pk(hub),
              SK,
              "SET tat = tat + :step",
              "tat >= :now",
              Map.of(),
              Map.of(":step", Item.number(step), ":now", Item.number(micros)));
      if (busy.done()) {
        return Item.ofMicros(busy.item().flatMap(item -> item.number("tat")).orElseThrow());
      }
      if (set(hub, micros + step, "attribute_not_exists(tat) OR tat < :now", micros)) {
        return Item.ofMicros(micros + step);
      }
    }
  }

  private boolean set(HubId hub, long tat, String condition, long now) {
    return table
        .update(
            pk(hub),
            SK,
            "SET tat = :tat",
            condition,
            Map.of(),
            Map.of(":tat", Item.number(tat), ":now", Item.number(now)))
        .done();
  }

  @Override
  public void takeBack(HubId hub, Duration work, Instant now) {
    long micros = Item.micros(now);
    long step = work.toNanos() / 1_000;
    var back =
        table.update(
            pk(hub),
            SK,
            "SET tat = tat - :step",
            "tat >= :then",
            Map.of(),
            Map.of(":step", Item.number(step), ":then", Item.number(micros + step)));
    if (!back.done()) {
      set(hub, micros, "tat > :now", micros);
    }
  }

  @Override
  public void atLeast(HubId hub, Instant instant) {
    long micros = Item.micros(instant);
    set(hub, micros, "attribute_not_exists(tat) OR tat < :now", micros);
  }

  private static String pk(HubId hub) {
    return "backlog#" + hub;
  }
}
