package ai.intail.stack;

import ai.intail.hubspot.HubId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// All that is stored of a hub: every item of every table whose key, or any of whose values, names
/// it, and its secret.
public final class StoredOf {

  private StoredOf() {}

  /// @return the items by table and key
  public static SortedMap<String, String> hub(RunningStack on, HubId hub) {
    var stored = new TreeMap<String, String>();
    var tables = on.foundation().tables();
    for (String table :
        List.of(tables.accounts(), tables.ledger(), tables.profiles(), tables.coordination())) {
      on
          .foundation()
          .dynamoDb()
          .scanPaginator(request -> request.tableName(table).consistentRead(true))
          .items()
          .stream()
          .filter(item -> item.toString().contains(hub.toString()))
          .forEach(item -> stored.put(table + " " + key(item), item.toString()));
    }
    on.foundation().vault().find(hub).ifPresent(secret -> stored.put("secret", secret.toString()));
    return stored;
  }

  private static String key(Map<String, AttributeValue> item) {
    return item.get("pk") + " " + item.get("sk");
  }
}
