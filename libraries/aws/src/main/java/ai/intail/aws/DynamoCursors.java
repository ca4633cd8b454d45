package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.CursorKey;
import ai.intail.sync.sweep.Cursors;
import ai.intail.sync.sweep.LeaseLostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Accounts: hub / `cursor#report` or `cursor#report#run`. Lease, version and word stand beside the
/// document, so that one conditional write sees them all.
public final class DynamoCursors implements Cursors {

  static final String PREFIX = "cursor#";

  private final Table table;

  public DynamoCursors(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Holding take(CursorKey key, String owner, Instant until, Instant now) {
    while (true) {
      var taken =
          update(
              key,
              "SET holder = :owner, leaseEnd = :until REMOVE again",
              "attribute_not_exists(holder) OR leaseEnd <= :now",
              Map.of(
                  ":owner", Item.text(owner),
                  ":until", Item.number(until.toEpochMilli()),
                  ":now", Item.number(now.toEpochMilli())));
      if (taken.done()) {
        return new Holding.Held(
            taken
                .item()
                .filter(item -> item.get(Item.DOCUMENT).isPresent())
                .map(item -> CursorDocument.read(item.document()))
                .orElseGet(Cursor::start));
      }
      var noted =
          update(
              key,
              "SET again = :yes",
              "attribute_exists(holder)",
              Map.of(":yes", Item.text("yes")));
      if (noted.done()) {
        return new Holding.Noted();
      }
    }
  }

  @Override
  public void save(CursorKey key, Cursor cursor, String owner, Instant until) {
    var saved =
        update(
            key,
            "SET version = :version, doc = :doc, leaseEnd = :until",
            cursor.version() == 1
                ? "holder = :owner AND attribute_not_exists(version)"
                : "holder = :owner AND version = :before",
            values(cursor, owner, until));
    if (!saved.done()) {
      throw new LeaseLostException(key);
    }
  }

  private static Map<String, AttributeValue> values(Cursor cursor, String owner, Instant until) {
    var document = Item.text(Json.write(CursorDocument.write(cursor)));
    var version = Item.number(cursor.version());
    var end = Item.number(until.toEpochMilli());
    return cursor.version() == 1
        ? Map.of(":version", version, ":doc", document, ":until", end, ":owner", Item.text(owner))
        : Map.of(
            ":version", version,
            ":doc", document,
            ":until", end,
            ":owner", Item.text(owner),
            ":before", Item.number(cursor.version() - 1));
  }

  @Override
  public boolean release(CursorKey key, String owner) {
    var free =
        update(
            key,
            "REMOVE holder, leaseEnd",
            "holder = :owner AND attribute_not_exists(again)",
            Map.of(":owner", Item.text(owner)));
    if (free.done()) {
      return true;
    }
    var again = update(key, "REMOVE again", "holder = :owner", Map.of(":owner", Item.text(owner)));
    if (!again.done()) {
      throw new LeaseLostException(key);
    }
    return false;
  }

  @Override
  public void abandon(CursorKey key, String owner) {
    update(
        key,
        "REMOVE holder, leaseEnd, again",
        "holder = :owner",
        Map.of(":owner", Item.text(owner)));
  }

  @Override
  public void drop(CursorKey key, String owner) {
    table.deleteIf(
        key.hub().toString(), sk(key), "holder = :owner", Map.of(":owner", Item.text(owner)));
  }

  @Override
  public List<CursorKey> remembering(HubId hub, ContactId contact) {
    return table.query(hub.toString(), PREFIX).stream()
        .filter(item -> item.get(Item.DOCUMENT).isPresent())
        .filter(item -> CursorDocument.read(item.document()).remembers(contact))
        .map(item -> key(hub, item.sk().substring(PREFIX.length())))
        .toList();
  }

  private static CursorKey key(HubId hub, String name) {
    var parts = name.split("#", 2);
    var report = ReportId.of(parts[0]);
    return parts.length == 1
        ? new CursorKey.OfReport(hub, report)
        : new CursorKey.OfRun(hub, report, RunId.of(parts[1]));
  }

  private Table.Updated update(
      CursorKey key, String expression, String condition, Map<String, AttributeValue> values) {
    return table.update(key.hub().toString(), sk(key), expression, condition, Map.of(), values);
  }

  private static String sk(CursorKey key) {
    return switch (key) {
      case CursorKey.OfReport(_, var report) -> PREFIX + report;
      case CursorKey.OfRun(_, var report, var run) -> PREFIX + report + "#" + run;
    };
  }
}
