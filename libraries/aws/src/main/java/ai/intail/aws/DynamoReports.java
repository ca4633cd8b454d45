package ai.intail.aws;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.sync.ReportId;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Accounts: hub / `report#id`, with the index *due* over 16 shards by time.
public final class DynamoReports implements Reports {

  private static final int SHARDS = 16;
  static final String PREFIX = "report#";

  private final Table table;

  public DynamoReports(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.accounts());
  }

  @Override
  public boolean add(Report report, Instant dueAt) {
    var document =
        Json.object()
            .put("list", report.list().value())
            .put("name", report.name())
            .put("segment", report.segment().name())
            .put("leads", report.leads().name())
            .put("whom", report.whom().name())
            .put("registeredAt", report.registeredAt().toString());
    var item =
        Item.keyed(report.hub().toString(), PREFIX + report.id())
            .with("state", stateName(report.state()))
            .with("reason", reason(report.state()))
            .with("duePk", shard(report.id()))
            .with("dueSk", Item.sortable(dueAt))
            .document(document);
    return table.putIf(item, "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public Optional<Report> find(HubId hub, ReportId report) {
    return table.get(hub.toString(), PREFIX + report).map(DynamoReports::report);
  }

  @Override
  public List<Report> of(HubId hub) {
    return table.query(hub.toString(), PREFIX).stream()
        .map(DynamoReports::report)
        .sorted(Comparator.comparing(Report::registeredAt))
        .toList();
  }

  @Override
  public void enter(HubId hub, ReportId report, Report.State state) {
    table.update(
        hub.toString(),
        PREFIX + report,
        "SET #state = :state, reason = :reason",
        "attribute_exists(pk)",
        Map.of("#state", "state"),
        Map.of(":state", Item.text(stateName(state)), ":reason", Item.text(reason(state))));
  }

  @Override
  public void due(HubId hub, ReportId report, Instant at) {
    table.update(
        hub.toString(),
        PREFIX + report,
        "SET dueSk = :at",
        "attribute_exists(pk)",
        Map.of(),
        Map.of(":at", Item.text(Item.sortable(at))));
  }

  @Override
  public List<Report> dueBy(Instant now, int limit) {
    var due = new ArrayList<Item>();
    for (int shard = 0; shard < SHARDS; shard++) {
      due.addAll(
          table.query(
              QueryRequest.builder()
                  .tableName(table.name())
                  .indexName(Tables.DUE)
                  .limit(limit)
                  .keyConditionExpression("duePk = :shard AND dueSk <= :now")
                  .expressionAttributeValues(
                      Map.of(
                          ":shard",
                          Item.text("due#" + shard),
                          ":now",
                          Item.text(Item.sortable(now))))
                  .build(),
              limit));
    }
    return due.stream()
        .sorted(Comparator.comparing(item -> item.required("dueSk")))
        .limit(limit)
        .map(DynamoReports::report)
        .toList();
  }

  private static String shard(ReportId report) {
    return "due#" + Math.floorMod(report.value().hashCode(), SHARDS);
  }

  private static String stateName(Report.State state) {
    return switch (state) {
      case Report.State.Watching() -> "WATCHING";
      case Report.State.Behind() -> "BEHIND";
      case Report.State.LacksProperties() -> "LACKS_PROPERTIES";
      case Report.State.Paused _ -> "PAUSED";
    };
  }

  private static String reason(Report.State state) {
    return state instanceof Report.State.Paused(var reason) ? reason : "";
  }

  private static Report report(Item item) {
    var document = item.document();
    return new Report(
        HubId.of(item.pk()),
        id(item),
        ListId.of(Json.required(document, "list")),
        Json.required(document, "name"),
        Segment.valueOf(Json.required(document, "segment")),
        Report.Leads.valueOf(Json.required(document, "leads")),
        Report.Whom.valueOf(Json.required(document, "whom")),
        Instant.parse(Json.required(document, "registeredAt")),
        state(item));
  }

  static ReportId id(Item item) {
    return ReportId.of(item.sk().substring(PREFIX.length()));
  }

  private static Report.State state(Item item) {
    return switch (item.required("state")) {
      case "BEHIND" -> new Report.State.Behind();
      case "LACKS_PROPERTIES" -> new Report.State.LacksProperties();
      case "PAUSED" -> new Report.State.Paused(item.required("reason"));
      default -> new Report.State.Watching();
    };
  }
}
