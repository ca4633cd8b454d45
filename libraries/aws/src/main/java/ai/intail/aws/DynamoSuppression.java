package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `optout#contact#id` and `optout#digest`; `erased#contact` of what was erased,
/// with its end if it has one.
public final class DynamoSuppression implements Suppression {

  static final String OPT_OUT = "optout#";
  static final String ERASED = "erased#";

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
    keys.add(OPT_OUT + "contact#" + person.contact());
    person.addressDigests().forEach(digest -> keys.add(OPT_OUT + digest));
    return keys;
  }

  @Override
  public void erase(HubId hub, ContactId contact, Instant until) {
    var item = Item.keyed(hub.toString(), ERASED + contact);
    if (until.equals(FOR_GOOD)) {
      table.put(item);
      return;
    }
    long end = until.getEpochSecond();
    table.putIf(
        item.with(Item.EXPIRES, end),
        "attribute_not_exists(pk) OR expires < :end",
        Map.of(":end", Item.number(end)));
  }

  @Override
  public Map<ContactId, Instant> erased(HubId hub, Collection<ContactId> contacts, Instant now) {
    var keys =
        contacts.stream()
            .distinct()
            .map(contact -> Item.key(hub.toString(), ERASED + contact))
            .toList();
    var erased = new HashMap<ContactId, Instant>();
    for (Item item : table.get(keys)) {
      var until = item.number(Item.EXPIRES).map(Instant::ofEpochSecond).orElse(FOR_GOOD);
      if (until.isAfter(now)) {
        erased.put(ContactId.of(item.sk().substring(ERASED.length())), until);
      }
    }
    return erased;
  }
}
