package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.leads.LeadClaims;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Ledger: hub#leads / `contact#id#n`, and `linkedin#slug#n` which names the claim.
public final class DynamoLeadClaims implements LeadClaims {

  private final Table table;

  public DynamoLeadClaims(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.ledger());
  }

  @Override
  public List<Claim> of(HubId hub, Collection<ContactId> contacts, Collection<String> slugs) {
    var claims = new LinkedHashMap<String, Claim>();
    var byContact =
        contacts.stream().distinct().map(contact -> "contact#" + contact + "#").toList();
    numbered(hub, byContact).forEach(item -> claims.put(item.sk(), claim(item)));
    var bySlug = slugs.stream().distinct().map(slug -> "linkedin#" + slug + "#").toList();
    var named = new HashSet<String>();
    numbered(hub, bySlug).forEach(item -> named.add(item.required("claim")));
    named.removeAll(claims.keySet());
    table
        .get(named.stream().map(sk -> Item.key(pk(hub), sk)).toList())
        .forEach(item -> claims.put(item.sk(), claim(item)));
    return List.copyOf(claims.values());
  }

  /// Items numbered from 1 without a gap, under each of the prefixes: read number by number, all
  /// prefixes at once.
  private List<Item> numbered(HubId hub, Collection<String> prefixes) {
    var all = new ArrayList<Item>();
    Set<String> open = new HashSet<>(prefixes);
    for (int number = 1; !open.isEmpty(); number++) {
      int n = number;
      var found = table.get(open.stream().map(prefix -> Item.key(pk(hub), prefix + n)).toList());
      all.addAll(found);
      open = new HashSet<>();
      for (Item item : found) {
        open.add(item.sk().substring(0, item.sk().lastIndexOf('#') + 1));
      }
    }
    return all;
  }

  @Override
  public boolean claim(HubId hub, Claim claim) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(put(item(hub, claim)));
    claim
        .linkedIn()
        .ifPresent(
            slug ->
                writes.add(
                    put(
                        Item.keyed(pk(hub), "linkedin#" + slug.value() + "#" + slug.number())
                            .with("claim", sk(claim)))));
    return table.transact(writes);
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table.name())
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  @Override
  public void update(HubId hub, Claim claim) {
    table.put(item(hub, claim));
  }

  private static Item item(HubId hub, Claim claim) {
    var document =
        Json.object()
            .put("contact", claim.contact().value())
            .put("move", claim.move())
            .put("leadId", claim.leadId())
            .put("company", claim.companyKey())
            .put("report", claim.report().toString())
            .put("run", claim.run().toString());
    claim
        .linkedIn()
        .ifPresent(slug -> document.put("slug", slug.value()).put("slugNumber", slug.number()));
    claim
        .settled()
        .ifPresent(
            settled ->
                document
                    .put("lead", settled.lead().value())
                    .put("origin", settled.origin().name())
                    .put("settledBy", settled.run().toString()));
    return Item.keyed(pk(hub), sk(claim)).document(document);
  }

  private static Claim claim(Item item) {
    JsonNode document = item.document();
    return new Claim(
        ContactId.of(Json.required(document, "contact")),
        document.path("move").asInt(),
        Json.text(document, "slug")
            .map(slug -> new Claim.Slug(slug, document.path("slugNumber").asInt())),
        Json.required(document, "leadId"),
        Json.required(document, "company"),
        ReportId.of(Json.required(document, "report")),
        RunId.of(Json.required(document, "run")),
        Json.text(document, "lead")
            .map(
                lead ->
                    new Claim.Settled(
                        ContactId.of(lead),
                        Claim.Origin.valueOf(Json.required(document, "origin")),
                        RunId.of(Json.required(document, "settledBy")))));
  }

  private static String pk(HubId hub) {
    return hub + "#leads";
  }

  private static String sk(Claim claim) {
    return "contact#" + claim.contact() + "#" + claim.move();
  }
}
