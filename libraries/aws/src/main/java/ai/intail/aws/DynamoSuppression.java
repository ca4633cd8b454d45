package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `optout#contact#id` and `optout#digest`.
public final class DynamoSuppression implements Suppression {

  private final Table table;

  public DynamoSuppression(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public Set<ContactId> optedOut(HubId hub, Collection<Person> people) {
    var contactsByKey = new HashMap<String, Set<ContactId>>();
    for (Person person : people) {
      for (String key : keys(person)) {
        contactsByKey.computeIfAbsent(key, _ -> new HashSet<>()).add(person.contact());
      }
    }
    var keys = contactsByKey.keySet().stream().map(key -> Item.key(hub.toString(), key)).toList();
    var optedOut = new HashSet<ContactId>();
    table
        .get(keys)
        .forEach(item -> optedOut.addAll(contactsByKey.getOrDefault(item.sk(), Set.of())));
    return optedOut;
  }

  @Override
  public void add(HubId hub, Person person) {
    table.put(keys(person).stream().map(key -> Item.keyed(hub.toString(), key)).toList());
  }

  private static Collection<String> keys(Person person) {
    var keys = new ArrayList<String>();
    keys.add("optout#contact#" + person.contact());
    person.addressDigests().forEach(digest -> keys.add("optout#" + digest));
    return keys;
  }
}
