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
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Ledger: hub#leads / `contact#id#n`; `linkedin#slug#n` names the claim, and so does
/// `lead#id#contact#n` once it is settled.
///
/// Claims are numbered from 1 without a gap, for they are read number by number. So a number is
/// claimed only while the one before stands, and of a profile's numbers only the last is deleted:
/// one before it is kept without naming a claim.
public final class DynamoLeadClaims implements LeadClaims {

  private static final String STANDS = "attribute_exists(pk)";

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
    numbered(hub, bySlug).forEach(item -> item.get("claim").ifPresent(named::add));
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
        .ifPresent(slug -> writes.add(put(slugItem(hub, slug).with("claim", sk(claim)))));
    if (claim.move() > 1) {
      writes.add(stands(hub, sk(claim.contact(), claim.move() - 1)));
    }
    claim
        .linkedIn()
        .filter(slug -> slug.number() > 1)
        .ifPresent(slug -> writes.add(stands(hub, sk(slug.value(), slug.number() - 1))));
    return table.transact(writes);
  }

  private TransactWriteItem put(Item item) {
    return put(item, "attribute_not_exists(pk)");
  }

  private TransactWriteItem put(Item item, String condition) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table.name()).item(item.attributes()).conditionExpression(condition))
        .build();
  }

  private TransactWriteItem stands(HubId hub, String sk) {
    return check(hub, sk, STANDS);
  }

  private TransactWriteItem check(HubId hub, String sk, String condition) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(table.name())
                    .key(Item.key(pk(hub), sk))
                    .conditionExpression(condition))
        .build();
  }

  private TransactWriteItem delete(HubId hub, String sk) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(table.name())
                    .key(Item.key(pk(hub), sk))
                    .conditionExpression(STANDS))
        .build();
  }

  @Override
  public void update(HubId hub, Claim claim) {
    var items = new ArrayList<>(List.of(item(hub, claim)));
    claim.leadRecord().ifPresent(lead -> items.add(pointer(hub, lead, claim)));
    table.put(items);
  }

  @Override
  public List<Claim> ofLead(HubId hub, ContactId lead) {
    var keys =
        table.query(pk(hub), leadPrefix(lead)).stream()
            .map(item -> Item.key(pk(hub), item.required("claim")))
            .toList();
    return table.get(keys).stream()
        .map(DynamoLeadClaims::claim)
        .filter(claim -> claim.leadRecord().filter(lead::equals).isPresent())
        .toList();
  }

  @Override
  public void forgetLead(HubId hub, ContactId lead) {
    table.delete(
        table.query(pk(hub), leadPrefix(lead)).stream()
            .map(item -> Item.key(item.pk(), item.sk()))
            .toList());
  }

  @Override
  public boolean move(HubId hub, Claim from, Claim to) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(delete(hub, sk(from)));
    writes.add(put(item(hub, to)));
    if (to.move() > 1) {
      writes.add(stands(hub, sk(to.contact(), to.move() - 1)));
    }
    to.linkedIn()
        .ifPresent(slug -> writes.add(put(slugItem(hub, slug).with("claim", sk(to)), STANDS)));
    to.leadRecord()
        .ifPresent(
            lead -> {
              writes.add(put(pointer(hub, lead, to), "attribute_not_exists(pk)"));
              writes.add(delete(hub, pointer(hub, lead, from).sk()));
            });
    return table.transact(writes);
  }

  @Override
  public void forget(HubId hub, Claim claim) {
    claim.leadRecord().ifPresent(lead -> table.delete(pk(hub), pointer(hub, lead, claim).sk()));
    claim
        .linkedIn()
        .filter(slug -> isNumberOf(hub, slug, claim))
        .ifPresent(slug -> forgetSlug(hub, slug));
    table.delete(pk(hub), sk(claim));
  }

  private boolean isNumberOf(HubId hub, Claim.Slug slug, Claim claim) {
    return table
        .get(pk(hub), sk(slug.value(), slug.number()))
        .flatMap(item -> item.get("claim"))
        .filter(sk(claim)::equals)
        .isPresent();
  }

  /// Deletes the number if it is the last, and with it those before it that name no claim either;
  /// else keeps it without a claim.
  private void forgetSlug(HubId hub, Claim.Slug slug) {
    if (!deleteLast(hub, slug)) {
      table.update(
          pk(hub), sk(slug.value(), slug.number()), "REMOVE claim", STANDS, Map.of(), Map.of());
      return;
    }
    for (int number = slug.number() - 1; number > 0; number--) {
      var before = table.get(pk(hub), sk(slug.value(), number));
      boolean isEmpty = before.filter(item -> item.get("claim").isEmpty()).isPresent();
      if (!isEmpty || !deleteLast(hub, new Claim.Slug(slug.value(), number))) {
        return;
      }
    }
  }

  /// @return false if a higher number stands
  private boolean deleteLast(HubId hub, Claim.Slug slug) {
    return table.transact(
        List.of(
            delete(hub, sk(slug.value(), slug.number())),
            check(hub, sk(slug.value(), slug.number() + 1), "attribute_not_exists(pk)")));
  }

  private static Item slugItem(HubId hub, Claim.Slug slug) {
    return Item.keyed(pk(hub), sk(slug.value(), slug.number()));
  }

  private static Item pointer(HubId hub, ContactId lead, Claim claim) {
    return Item.keyed(pk(hub), leadPrefix(lead) + claim.contact() + "#" + claim.move())
        .with("claim", sk(claim));
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
                        new ContactId(Long.parseLong(lead)),
                        Claim.Origin.valueOf(Json.required(document, "origin")),
                        RunId.of(Json.required(document, "settledBy")))));
  }

  static String pk(HubId hub) {
    return hub + "#leads";
  }

  private static String sk(Claim claim) {
    return sk(claim.contact(), claim.move());
  }

  private static String sk(ContactId contact, int move) {
    return "contact#" + contact + "#" + move;
  }

  private static String sk(String slug, int number) {
    return "linkedin#" + slug + "#" + number;
  }

  private static String leadPrefix(ContactId lead) {
    return "lead#" + lead + "#";
  }
}
