package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.erase.Receipt;
import ai.intail.sync.erase.Receipts;
import ai.intail.sync.erase.StoredKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Accounts: `app` / `receipt#hub#id`, with one attribute for the count of each kind.
public final class DynamoReceipts implements Receipts {

  private static final String PK = "app";
  private static final String STATE = "state";

  private final Table table;

  public DynamoReceipts(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public void begin(Receipt receipt) {
    table.putIf(
        Item.keyed(PK, sk(receipt.hub(), receipt.id()))
            .with("receipt", receipt.id().toString())
            .with(STATE, receipt.state().name())
            .with("askedAt", receipt.askedAt().toString()),
        "attribute_not_exists(pk)",
        Map.of());
  }

  @Override
  public Optional<Receipt> find(HubId hub, UUID receipt) {
    return table.get(PK, sk(hub, receipt)).map(item -> receipt(hub, item));
  }

  @Override
  public List<Receipt> of(HubId hub) {
    return table.query(PK, prefix(hub)).stream()
        .map(item -> receipt(hub, item))
        .sorted(Comparator.comparing(Receipt::askedAt).reversed())
        .toList();
  }

  @Override
  public void end(HubId hub, UUID receipt, Receipt.State state, Instant now) {
    table.update(
        PK,
        sk(hub, receipt),
        "SET #state = :state, endedAt = :now",
        "#state = :running",
        Map.of("#state", STATE),
        ending(state, now));
  }

  /// Counts deleted items, as a part of the transaction that deletes them.
  static TransactWriteItem counting(
      String table, HubId hub, UUID receipt, StoredKind kind, long deleted) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(Item.key(PK, sk(hub, receipt)))
                    .updateExpression("ADD " + count(kind) + " :deleted")
                    .conditionExpression("#state = :running")
                    .expressionAttributeNames(Map.of("#state", STATE))
                    .expressionAttributeValues(
                        Map.of(
                            ":deleted", Item.number(deleted),
                            ":running", Item.text(Receipt.State.RUNNING.name()))))
        .build();
  }

  /// Ends a receipt, as a part of the transaction that deletes the last items.
  static TransactWriteItem ending(String table, HubId hub, UUID receipt, Instant now) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(Item.key(PK, sk(hub, receipt)))
                    .updateExpression("SET #state = :state, endedAt = :now")
                    .conditionExpression("#state = :running")
                    .expressionAttributeNames(Map.of("#state", STATE))
                    .expressionAttributeValues(ending(Receipt.State.COMPLETE, now)))
        .build();
  }

  private static Map<String, AttributeValue> ending(Receipt.State state, Instant now) {
    return Map.of(
        ":state", Item.text(state.name()),
        ":now", Item.text(now.toString()),
        ":running", Item.text(Receipt.State.RUNNING.name()));
  }

  private static Receipt receipt(HubId hub, Item item) {
    var deleted = new EnumMap<StoredKind, Long>(StoredKind.class);
    for (StoredKind kind : StoredKind.values()) {
      item.number(count(kind)).ifPresent(number -> deleted.put(kind, number));
    }
    return new Receipt(
        hub,
        UUID.fromString(item.required("receipt")),
        Instant.parse(item.required("askedAt")),
        Receipt.State.valueOf(item.required(STATE)),
        item.get("endedAt").map(Instant::parse),
        deleted);
  }

  private static String count(StoredKind kind) {
    return "deleted_" + kind.name();
  }

  private static String prefix(HubId hub) {
    return "receipt#" + hub + "#";
  }

  private static String sk(HubId hub, UUID receipt) {
    return prefix(hub) + receipt;
  }
}
