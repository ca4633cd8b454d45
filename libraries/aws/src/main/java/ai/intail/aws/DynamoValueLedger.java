package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.ValueLedger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Ledger: hub#contacts#shard / contact#`value#run`, with the index *run*.
public final class DynamoValueLedger implements ValueLedger {

  private static final String VALUE = "value#";

  private final Table table;

  public DynamoValueLedger(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.ledger());
  }

  @Override
  public Map<ContactId, Entry> of(HubId hub, RunId run, Collection<ContactId> contacts) {
    var keys = contacts.stream().distinct().map(contact -> key(hub, contact, run)).toList();
    var entries = new HashMap<ContactId, Entry>();
    table
        .get(keys)
        .forEach(
            item -> {
              var entry = entry(item);
              entries.put(entry.contact(), entry);
            });
    return entries;
  }

  @Override
  public void put(HubId hub, Collection<Entry> entries) {
    table.put(entries.stream().map(entry -> item(hub, entry)).toList());
  }

  @Override
  public List<Entry> ofRun(HubId hub, RunId run) {
    return table
        .query(
            QueryRequest.builder()
                .tableName(table.name())
                .indexName(Tables.RUN)
                .keyConditionExpression("runPk = :run")
                .expressionAttributeValues(Map.of(":run", Item.text(hub + "#run#" + run)))
                .build(),
            Integer.MAX_VALUE)
        .stream()
        .map(DynamoValueLedger::entry)
        .toList();
  }

  private static Item item(HubId hub, Entry entry) {
    var document =
        Json.object()
            .put("contact", entry.contact().value())
            .put("run", entry.run().toString())
            .put("part", entry.part())
            .put("kind", entry.kind().name())
            .put("verdict", entry.verdict())
            .put("evidence", entry.evidence())
            .put("source", entry.source())
            .put("at", entry.at().toString());
    write(document.putObject("written"), entry.written());
    write(document.putObject("before"), entry.before());
    return Item.keyed(ContactPartition.pk(hub, entry.contact()), sk(entry.contact(), entry.run()))
        .with("runPk", hub + "#run#" + entry.run())
        .with("runSk", entry.contact().toString())
        .document(document);
  }

  private static void write(ObjectNode json, Map<String, String> values) {
    values.forEach(json::put);
  }

  private static Entry entry(Item item) {
    var document = item.document();
    return new Entry(
        ContactId.of(Json.required(document, "contact")),
        RunId.of(Json.required(document, "run")),
        document.path("part").asInt(),
        Entry.Kind.valueOf(Json.required(document, "kind")),
        values(document.path("written")),
        values(document.path("before")),
        Json.required(document, "verdict"),
        Json.required(document, "evidence"),
        Json.required(document, "source"),
        Instant.parse(Json.required(document, "at")));
  }

  private static SortedMap<String, String> values(JsonNode json) {
    var values = new TreeMap<String, String>();
    json.properties().forEach(one -> values.put(one.getKey(), one.getValue().asText()));
    return values;
  }

  @Override
  public List<Entry> ofContact(HubId hub, ContactId contact) {
    return table
        .query(ContactPartition.pk(hub, contact), ContactPartition.sk(contact, VALUE))
        .stream()
        .map(DynamoValueLedger::entry)
        .toList();
  }

  @Override
  public void forget(HubId hub, Collection<Entry> entries) {
    table.delete(entries.stream().map(entry -> key(hub, entry.contact(), entry.run())).toList());
  }

  private static Map<String, AttributeValue> key(HubId hub, ContactId contact, RunId run) {
    return Item.key(ContactPartition.pk(hub, contact), sk(contact, run));
  }

  private static String sk(ContactId contact, RunId run) {
    return ContactPartition.sk(contact, VALUE + run);
  }
}
