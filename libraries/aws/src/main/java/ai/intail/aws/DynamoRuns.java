package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Accounts: hub / `run#id`, `recent#time#id` for the list of runs, `part#id#number`.
public final class DynamoRuns implements Runs {

  private final Table table;

  public DynamoRuns(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
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
    var document = Json.object().put("dropped", part.dropped());
    var contacts = document.putArray("contacts");
    part.contacts().forEach(contact -> contacts.add(Results.write(contact)));
    table.put(
        Item.keyed(hub.toString(), sk(part.run(), part.part()))
            .with("part", part.part())
            .document(document));
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
    return table.query(hub.toString(), "part#" + run + "#").stream()
        .map(item -> part(run, item))
        .toList();
  }

  private static PartResult part(RunId run, Item item) {
    var document = item.document();
    var contacts = new ArrayList<ContactResult>();
    document.path("contacts").forEach(contact -> contacts.add(Results.read(contact)));
    return new PartResult(run, number(item), contacts, document.path("dropped").asInt());
  }

  private static int number(Item item) {
    return Math.toIntExact(item.number("part").orElseThrow());
  }

  private static String sk(RunId run, int part) {
    return "part#%s#%08d".formatted(run, part);
  }
}
