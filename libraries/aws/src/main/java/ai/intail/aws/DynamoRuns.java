package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Runs;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `run#id`, `recent#time#id` for the list of runs, `part#id#number`.
///
/// Ledger: hub#contacts#shard / contact#`part#run#number` for each contact and lead of a part, so
/// that erasure finds the parts in which somebody stands.
public final class DynamoRuns implements Runs {

  private static final String PART = "part#";

  private final Table table;
  private final Table ledger;

  public DynamoRuns(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
    this.ledger = new Table(client, tables.ledger());
  }

  @Override
  public void save(Run run) {
    var hub = run.hub().toString();
    var document =
        Json.object()
            .put("report", run.report().toString())
            .put("startedAt", run.startedAt().toString())
            .put("sent", run.sent())
            .put("reading", run.reading().name());
    document.set("cause", Messages.write(run.cause()));
    var started = "%015d".formatted(run.startedAt().toEpochMilli());
    table.put(
        List.of(
            Item.keyed(hub, "run#" + run.id()).document(document),
            Item.keyed(hub, "recent#" + started + "#" + run.id())
                .with("run", run.id().toString())));
  }

  @Override
  public Optional<Run> find(HubId hub, RunId run) {
    return table.get(hub.toString(), "run#" + run).map(item -> run(hub, run, item));
  }

  @Override
  public List<Run> newest(HubId hub, int limit) {
    return table.queryBackwards(hub.toString(), "recent#", limit).stream()
        .map(item -> RunId.of(item.required("run")))
        .flatMap(run -> find(hub, run).stream())
        .toList();
  }

  private static Run run(HubId hub, RunId id, Item item) {
    var document = item.document();
    return new Run(
        hub,
        id,
        ReportId.of(Json.required(document, "report")),
        Messages.cause(document.path("cause")),
        Instant.parse(Json.required(document, "startedAt")),
        document.path("sent").asLong(),
        Run.Reading.valueOf(Json.required(document, "reading")));
  }

  @Override
  public void savePart(HubId hub, PartResult part) {
    ledger.put(pointers(hub, part));
    table.put(item(hub, part));
  }

  private static Item item(HubId hub, PartResult part) {
    return Item.keyed(hub.toString(), sk(part.run(), part.part()))
        .with("part", part.part())
        .document(document(part));
  }

  private static ObjectNode document(PartResult part) {
    var document = Json.object().put("dropped", part.dropped());
    var contacts = document.putArray("contacts");
    part.contacts().forEach(contact -> contacts.add(Results.write(contact)));
    if (!part.blanks().isEmpty()) {
      var blanks = document.putArray("blanks");
      part.blanks().forEach(blank -> blanks.add(Results.write(blank)));
    }
    return document;
  }

  private static List<Item> pointers(HubId hub, PartResult part) {
    return part.contacts().stream()
        .flatMap(
            result ->
                Stream.concat(
                    Stream.of(result.contact()),
                    result.lead().map(ContactResult.Lead::id).stream()))
        .filter(record -> !record.equals(ContactResult.Lead.ERASED))
        .distinct()
        .map(
            record ->
                Item.keyed(
                        ContactPartition.pk(hub, record),
                        ContactPartition.sk(record, sk(part.run(), part.part())))
                    .with("run", part.run().toString())
                    .with("part", part.part()))
        .toList();
  }

  @Override
  public List<PartResult> partsWith(HubId hub, ContactId record) {
    var found = new ArrayList<PartResult>();
    var numbers = new TreeMap<String, List<Integer>>();
    for (Item item : pointers(hub, record)) {
      numbers.computeIfAbsent(item.required("run"), _ -> new ArrayList<>()).add(number(item));
    }
    numbers.forEach((run, of) -> found.addAll(parts(hub, RunId.of(run), of).values()));
    return found;
  }

  private List<Item> pointers(HubId hub, ContactId record) {
    return ledger.query(ContactPartition.pk(hub, record), ContactPartition.sk(record, PART));
  }

  @Override
  public boolean replacePart(HubId hub, PartResult expected, PartResult by) {
    ledger.put(pointers(hub, by));
    return table.putIf(
        item(hub, by), "doc = :old", Map.of(":old", Item.text(Json.write(document(expected)))));
  }

  @Override
  public void forgetRecord(HubId hub, ContactId record) {
    ledger.delete(
        pointers(hub, record).stream().map(item -> Item.key(item.pk(), item.sk())).toList());
  }

  @Override
  public Map<Integer, PartResult> parts(HubId hub, RunId run, Collection<Integer> numbers) {
    var keys =
        numbers.stream()
            .distinct()
            .map(number -> Item.key(hub.toString(), sk(run, number)))
            .toList();
    var parts = new HashMap<Integer, PartResult>();
    table.get(keys).forEach(item -> parts.put(number(item), part(run, item)));
    return parts;
  }

  @Override
  public List<PartResult> parts(HubId hub, RunId run) {
    return table.query(hub.toString(), PART + run + "#").stream()
        .map(item -> part(run, item))
        .toList();
  }

  private static PartResult part(RunId run, Item item) {
    var document = item.document();
    var contacts = new ArrayList<ContactResult>();
    document.path("contacts").forEach(contact -> contacts.add(Results.read(contact)));
    var blanks = new ArrayList<PartResult.Blank>();
    document.path("blanks").forEach(blank -> blanks.add(Results.blank(blank)));
    return new PartResult(run, number(item), contacts, document.path("dropped").asInt(), blanks);
  }

  private static int number(Item item) {
    return Math.toIntExact(item.number("part").orElseThrow());
  }

  private static String sk(RunId run, int part) {
    return PART + "%s#%08d".formatted(run, part);
  }
}
