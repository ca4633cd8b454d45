package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.sweep.SweepMessage;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `kept#report#part#run#number` and `kept#report#walk#run`, as on the queues.
public final class DynamoKeptMessages implements KeptMessages {

  private final Table table;

  public DynamoKeptMessages(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public void keep(Kept kept) {
    table.put(Item.keyed(kept.hub().toString(), key(kept)).with(Item.DOCUMENT, body(kept)));
  }

  @Override
  public List<Kept> of(HubId hub, ReportId report) {
    return table.query(hub.toString(), prefix(report)).stream()
        .map(item -> kept(item, report))
        .toList();
  }

  @Override
  public void drop(Kept kept) {
    table.delete(kept.hub().toString(), key(kept));
  }

  private static String key(Kept kept) {
    return prefix(kept.report())
        + switch (kept) {
          case Kept.Part(var part) -> "part#%s#%09d".formatted(part.run(), part.part());
          case Kept.Walk(var walk) -> "walk#" + walk.run();
        };
  }

  private static String prefix(ReportId report) {
    return "kept#" + report + "#";
  }

  private static String body(Kept kept) {
    return switch (kept) {
      case Kept.Part(var part) -> Messages.write(part);
      case Kept.Walk(var walk) -> Messages.write(walk);
    };
  }

  private static Kept kept(Item item, ReportId report) {
    var body = item.required(Item.DOCUMENT);
    if (item.sk().startsWith(prefix(report) + "part#")) {
      return new Kept.Part(Messages.change(body));
    }
    if (Messages.sweep(body) instanceof SweepMessage.Walk walk) {
      return new Kept.Walk(walk);
    }
    throw new IllegalStateException("a message was kept that is no walk");
  }
}
