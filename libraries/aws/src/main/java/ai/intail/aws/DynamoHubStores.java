package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.erase.HubStores;
import ai.intail.sync.erase.StoredKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// All tables, by the keys that begin with a hub.
///
/// One transaction deletes items, counts them in the receipt, and checks that the hub is
/// DISCONNECTED: so a count is right whatever crashes, and a hub that comes back loses nothing
/// more.
public final class DynamoHubStores implements HubStores {

  /// DynamoDB takes 100 writes in one transaction; two of them check and count.
  private static final int AT_ONCE = 98;

  /// More than the reports that a hub has, which are passed over.
  private static final int MOST_ITEMS = 2_000;

  private static final String IS_DISCONNECTED = "#status = :status";
  private static final Map<String, String> STATUS = Map.of("#status", "status");

  private final Table accounts;
  private final Table ledger;
  private final Table profiles;

  public DynamoHubStores(DynamoDbClient client, Tables tables) {
    this.accounts = new Table(client, tables.accounts());
    this.ledger = new Table(client, tables.ledger());
    this.profiles = new Table(client, tables.profiles());
  }

  @Override
  public int partitions(StoredKind kind) {
    return switch (kind) {
      case PROFILES -> ProfilePartition.SHARDS;
      case LEDGER -> ContactPartition.SHARDS;
      case CLAIMS, MARKS, RUNS, CURSORS, OPT_OUTS, SETTINGS, REPORTS -> 1;
    };
  }

  @Override
  public Step eraseSome(HubId hub, UUID receipt, StoredKind kind, int partition) {
    if (!isDisconnected(hub)) {
      return Step.CONNECTED;
    }
    var table = table(kind);
    var keys = keys(hub, kind, partition);
    if (keys.isEmpty()) {
      return Step.NOTHING_LEFT;
    }
    var writes = new ArrayList<TransactWriteItem>();
    keys.forEach(item -> writes.add(delete(table, item)));
    writes.add(whileDisconnected(hub));
    writes.add(DynamoReceipts.counting(accounts.name(), hub, receipt, kind, keys.size()));
    accounts.transact(writes); // Done, or something changed meanwhile: the next step looks anew.
    return Step.GO_ON;
  }

  private Table table(StoredKind kind) {
    return switch (kind) {
      case PROFILES -> profiles;
      case LEDGER, CLAIMS, MARKS -> ledger;
      case RUNS, CURSORS, OPT_OUTS, SETTINGS, REPORTS -> accounts;
    };
  }

  private List<Item> keys(HubId hub, StoredKind kind, int partition) {
    return switch (kind) {
      case PROFILES -> profiles.keys(ProfilePartition.pk(hub, partition), "", AT_ONCE);
      case LEDGER -> ledger.keys(ContactPartition.pk(hub, partition), "", AT_ONCE);
      case CLAIMS -> ledger.keys(DynamoLeadClaims.pk(hub), "", AT_ONCE);
      case MARKS -> marks(hub);
      case RUNS -> ofAccount(hub, "part#", "recent#", "run#", "kept#");
      case CURSORS -> ofAccount(hub, DynamoCursors.PREFIX);
      case OPT_OUTS -> ofAccount(hub, DynamoSuppression.OPT_OUT, DynamoSuppression.ERASED);
      case SETTINGS -> rest(hub);
      case REPORTS -> ofAccount(hub, DynamoReports.PREFIX);
    };
  }

  private List<Item> marks(HubId hub) {
    return accounts.query(hub.toString(), DynamoReports.PREFIX).stream()
        .map(DynamoReports::id)
        .map(report -> ledger.keys(DynamoMarks.pk(hub, report), "", AT_ONCE))
        .filter(keys -> !keys.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Item> ofAccount(HubId hub, String... prefixes) {
    return Stream.of(prefixes)
        .map(prefix -> accounts.keys(hub.toString(), prefix, AT_ONCE))
        .filter(keys -> !keys.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// Whatever else stands under the hub: what is added one day is erased without a word here.
  private List<Item> rest(HubId hub) {
    return accounts.keys(hub.toString(), "", MOST_ITEMS).stream()
        .filter(item -> !item.sk().startsWith(DynamoReports.PREFIX))
        .filter(item -> !item.sk().equals(DynamoConnections.SK))
        .filter(item -> !item.sk().equals(DynamoDepartures.SK))
        .limit(AT_ONCE)
        .toList();
  }

  @Override
  public boolean close(HubId hub, UUID receipt, Instant now) {
    return accounts.transact(
        List.of(
            DynamoConnections.forgetting(accounts.name(), hub),
            TransactWriteItem.builder()
                .delete(
                    delete ->
                        delete
                            .tableName(accounts.name())
                            .key(Item.key(hub.toString(), DynamoDepartures.SK)))
                .build(),
            DynamoReceipts.ending(accounts.name(), hub, receipt, now)));
  }

  private boolean isDisconnected(HubId hub) {
    return accounts
        .get(hub.toString(), DynamoConnections.SK)
        .flatMap(item -> item.get("status"))
        .filter(Connection.Status.DISCONNECTED.name()::equals)
        .isPresent();
  }

  private TransactWriteItem whileDisconnected(HubId hub) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(accounts.name())
                    .key(Item.key(hub.toString(), DynamoConnections.SK))
                    .conditionExpression(IS_DISCONNECTED)
                    .expressionAttributeNames(STATUS)
                    .expressionAttributeValues(
                        Map.of(":status", Item.text(Connection.Status.DISCONNECTED.name()))))
        .build();
  }

  private static TransactWriteItem delete(Table table, Item item) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(table.name())
                    .key(Item.key(item.pk(), item.sk()))
                    .conditionExpression("attribute_exists(pk)"))
        .build();
  }
}
