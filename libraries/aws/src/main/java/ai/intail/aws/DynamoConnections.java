package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Accounts: hub / `connection`. The count of grants stands in the same item, before the first
/// connection too.
public final class DynamoConnections implements Connections {

  static final String SK = "connection";

  private final Table table;

  public DynamoConnections(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Optional<Connection> find(HubId hub) {
    return table
        .get(hub.toString(), SK)
        .filter(item -> item.get(Item.DOCUMENT).isPresent())
        .map(item -> connection(hub, item));
  }

  @Override
  public long nextGrantNumber(HubId hub) {
    return table
        .update(
            hub.toString(), SK, "ADD lastGrant :one", "", Map.of(), Map.of(":one", Item.number(1)))
        .item()
        .flatMap(item -> item.number("lastGrant"))
        .orElseThrow();
  }

  @Override
  public boolean save(Connection connection) {
    var document =
        Json.object()
            .put("option", connection.option().name())
            .put("userId", connection.userId())
            .put("userEmail", connection.userEmail())
            .put("uiDomain", connection.uiDomain())
            .put("connectedAt", connection.connectedAt().toString());
    var scopes = document.putArray("scopes");
    connection.scopes().stream().sorted().forEach(scopes::add);
    return change(
        connection.hub(),
        "SET #doc = :doc, #status = :status, grantNumber = :number, grantVersion = :version",
        "attribute_not_exists(grantNumber) OR grantNumber < :number",
        Map.of("#doc", Item.DOCUMENT, "#status", "status"),
        Map.of(
            ":doc", Item.text(Json.write(document)),
            ":status", Item.text(connection.status().name()),
            ":number", Item.number(connection.grantNumber()),
            ":version", Item.text(connection.grantVersion())));
  }

  @Override
  public boolean nameGrant(HubId hub, long number, String version) {
    return change(
        hub,
        "SET grantNumber = :number, grantVersion = :version",
        "grantNumber < :number AND #status = :active",
        Map.of("#status", "status"),
        Map.of(
            ":number", Item.number(number),
            ":version", Item.text(version),
            ":active", Item.text(Connection.Status.ACTIVE.name())));
  }

  @Override
  public boolean revive(HubId hub, long number, String version) {
    return change(
        hub,
        "SET grantNumber = :number, grantVersion = :version, #status = :active",
        "grantNumber < :number AND #status <> :disconnected",
        Map.of("#status", "status"),
        Map.of(
            ":number", Item.number(number),
            ":version", Item.text(version),
            ":active", Item.text(Connection.Status.ACTIVE.name()),
            ":disconnected", Item.text(Connection.Status.DISCONNECTED.name())));
  }

  @Override
  public boolean mark(HubId hub, long number, Connection.Status status) {
    return change(
        hub,
        "SET #status = :status",
        "grantNumber = :number",
        Map.of("#status", "status"),
        Map.of(":status", Item.text(status.name()), ":number", Item.number(number)));
  }

  private boolean change(
      HubId hub,
      String expression,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return table.update(hub.toString(), SK, expression, condition, names, values).done();
  }

  /// Deletes a connection that is DISCONNECTED, but for its count of grants, as a part of a
  /// transaction.
  static TransactWriteItem forgetting(String table, HubId hub) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(Item.key(hub.toString(), SK))
                    .updateExpression("REMOVE #doc, #status, grantNumber, grantVersion")
                    .conditionExpression("#status = :disconnected")
                    .expressionAttributeNames(Map.of("#doc", Item.DOCUMENT, "#status", "status"))
                    .expressionAttributeValues(
                        Map.of(":disconnected", Item.text(Connection.Status.DISCONNECTED.name()))))
        .build();
  }

  private static Connection connection(HubId hub, Item item) {
    var document = item.document();
    var scopes = new HashSet<String>();
    document.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    return new Connection(
        hub,
        Connection.Option.valueOf(Json.required(document, "option")),
        document.path("userId").asLong(),
        Json.required(document, "userEmail"),
        scopes,
        Connection.Status.valueOf(item.required("status")),
        item.number("grantNumber").orElseThrow(),
        item.required("grantVersion"),
        Json.required(document, "uiDomain"),
        Instant.parse(Json.required(document, "connectedAt")));
  }
}
