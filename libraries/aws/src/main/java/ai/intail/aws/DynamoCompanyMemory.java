package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.CompanyMemory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Ledger: hub#contacts#shard / contact#`company`.
public final class DynamoCompanyMemory implements CompanyMemory {

  private static final String COMPANY = "company";

  private final Table table;

  public DynamoCompanyMemory(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.ledger());
  }

  @Override
  public Map<ContactId, Remembered> of(HubId hub, Collection<ContactId> contacts) {
    var keys = contacts.stream().distinct().map(contact -> key(hub, contact)).toList();
    var companies = new HashMap<ContactId, Remembered>();
    for (Item item : table.get(keys)) {
      var document = item.document();
      companies.put(
          ContactId.of(Json.required(document, "contact")),
          new Remembered(
              Json.required(document, "company"),
              LocalDate.parse(Json.required(document, "since")),
              document.path("changes").asInt()));
    }
    return companies;
  }

  @Override
  public void put(HubId hub, Map<ContactId, Remembered> companies) {
    table.put(
        companies.entrySet().stream()
            .map(
                entry ->
                    Item.keyed(
                            ContactPartition.pk(hub, entry.getKey()),
                            ContactPartition.sk(entry.getKey(), COMPANY))
                        .document(
                            Json.object()
                                .put("contact", entry.getKey().value())
                                .put("company", entry.getValue().companyKey())
                                .put("since", entry.getValue().since().toString())
                                .put("changes", entry.getValue().changes())))
            .toList());
  }

  @Override
  public void forget(HubId hub, ContactId contact) {
    table.delete(ContactPartition.pk(hub, contact), ContactPartition.sk(contact, COMPANY));
  }

  private static Map<String, AttributeValue> key(HubId hub, ContactId contact) {
    return Item.key(ContactPartition.pk(hub, contact), ContactPartition.sk(contact, COMPANY));
  }
}
