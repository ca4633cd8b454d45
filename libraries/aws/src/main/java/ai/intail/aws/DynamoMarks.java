package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.Marks;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Ledger: hub#report / contact.
public final class DynamoMarks implements Marks {

  private final Table table;

  public DynamoMarks(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.ledger());
  }

  @Override
  public Map<ContactId, Mark> of(HubId hub, ReportId report, Collection<ContactId> contacts) {
    var keys =
        contacts.stream()
            .distinct()
            .map(contact -> Item.key(pk(hub, report), contact.toString()))
            .toList();
    var marks = new HashMap<ContactId, Mark>();
    table.get(keys).forEach(item -> marks.put(ContactId.of(item.sk()), mark(item)));
    return marks;
  }

  @Override
  public void put(HubId hub, ReportId report, Collection<Mark> marks) {
    table.put(marks.stream().map(mark -> item(hub, report, mark)).toList());
  }

  private static Item item(HubId hub, ReportId report, Mark mark) {
    var document =
        Json.object()
            .put("joinedAt", mark.joinedAt().toEpochMilli())
            .put("run", mark.run().toString())
            .put("part", mark.part());
    mark.profile().ifPresent(profile -> document.put("profile", profile));
    document.set("result", Results.write(mark.result()));
    return Item.keyed(pk(hub, report), mark.contact().toString()).document(document);
  }

  private static Mark mark(Item item) {
    var document = item.document();
    return new Mark(
        Instant.ofEpochMilli(document.path("joinedAt").asLong()),
        RunId.of(Json.required(document, "run")),
        document.path("part").asInt(),
        Json.text(document, "profile"),
        Results.read(document.path("result")));
  }

  static String pk(HubId hub, ReportId report) {
    return hub + "#report#" + report;
  }

  @Override
  public boolean replace(HubId hub, ReportId report, Optional<Mark> expected, Mark by) {
    var item = item(hub, report, by);
    return expected
        .map(mark -> item(hub, report, mark).required(Item.DOCUMENT))
        .map(document -> table.putIf(item, "doc = :old", Map.of(":old", Item.text(document))))
        .orElseGet(() -> table.putIf(item, "attribute_not_exists(pk)", Map.of()));
  }

  @Override
  public void forget(HubId hub, ReportId report, Collection<ContactId> contacts) {
    table.delete(
        contacts.stream()
            .distinct()
            .map(contact -> Item.key(pk(hub, report), contact.toString()))
            .toList());
  }
}
