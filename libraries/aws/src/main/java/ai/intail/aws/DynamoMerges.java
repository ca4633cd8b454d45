package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.erase.Merges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Ledger: hub#contacts#shard / merged#`into` names the survivor, survivor#`merged#id` the merged.
public final class DynamoMerges implements Merges {

  private static final String INTO = "into";
  private static final String MERGED = "merged#";

  private final Table table;

  public DynamoMerges(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.ledger());
  }

  @Override
  public void note(HubId hub, ContactId merged, ContactId into) {
    var before = survivorOf(hub, merged).filter(one -> !one.equals(into));
    table.put(
        List.of(
            Item.keyed(ContactPartition.pk(hub, into), sk(into, merged))
                .with("contact", merged.value()),
            Item.keyed(ContactPartition.pk(hub, merged), ContactPartition.sk(merged, INTO))
                .with("contact", into.value())));
    before.ifPresent(one -> table.delete(ContactPartition.pk(hub, one), sk(one, merged)));
  }

  @Override
  public Optional<ContactId> survivorOf(HubId hub, ContactId merged) {
    return table
        .get(ContactPartition.pk(hub, merged), ContactPartition.sk(merged, INTO))
        .map(DynamoMerges::contact);
  }

  @Override
  public List<ContactId> mergedInto(HubId hub, ContactId survivor) {
    return table
        .query(ContactPartition.pk(hub, survivor), ContactPartition.sk(survivor, MERGED))
        .stream()
        .map(DynamoMerges::contact)
        .sorted()
        .toList();
  }

  @Override
  public void forget(HubId hub, ContactId contact) {
    var keys = new ArrayList<>(List.of(into(hub, contact)));
    for (ContactId merged : mergedInto(hub, contact)) {
      keys.add(into(hub, merged));
      keys.add(Item.key(ContactPartition.pk(hub, contact), sk(contact, merged)));
    }
    survivorOf(hub, contact)
        .ifPresent(one -> keys.add(Item.key(ContactPartition.pk(hub, one), sk(one, contact))));
    table.delete(keys);
  }

  private static Map<String, AttributeValue> into(HubId hub, ContactId merged) {
    return Item.key(ContactPartition.pk(hub, merged), ContactPartition.sk(merged, INTO));
  }

  private static ContactId contact(Item item) {
    return new ContactId(item.number("contact").orElseThrow());
  }

  private static String sk(ContactId survivor, ContactId merged) {
    return ContactPartition.sk(survivor, MERGED + merged);
  }
}
