package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads companies. Source: `/crm/objects/2026-03/companies`. Thread-safe.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one.
public final class Companies {

  /// Most domains of one search, and most characters they may have together: HubSpot refuses search
  /// bodies of more than 3,000 characters.
  private static final int DOMAINS_PER_SEARCH = 80;

  private static final int CHARACTERS_PER_SEARCH = 2_600;

  /// Most results HubSpot gives on a page of a search.
  private static final int SEARCH_PAGE = 200;

  private static final List<String> PROPERTIES =
      List.of("name", "domain", "hubspot_owner_id", "createdate");

  private final Exchange exchange;

  Companies(Exchange exchange) {
    this.exchange = exchange;
  }

  /// The companies of each domain: there may be several. Source:
  /// `/crm/objects/2026-03/companies/search`. New companies are found after up to half a minute.
  ///
  /// @param domains lower case, without `www.`; any number, in searches of up to 80
  /// @return by domain, those that have a company, in the order of `domains`; a company's
  ///   additional domains are not found
  public Map<String, List<Company>> byDomain(Collection<String> domains) {
    var found = new HashMap<String, List<Company>>();
    for (List<String> group : searches(domains)) {
      Pages.stream(after -> page(group, after))
          .forEach(
              company ->
                  company
                      .domain()
                      .map(domain -> domain.toLowerCase(Locale.ROOT))
                      .filter(group::contains)
                      .ifPresent(
                          domain ->
                              found.computeIfAbsent(domain, _ -> new ArrayList<>()).add(company)));
    }
    var inOrder = new LinkedHashMap<String, List<Company>>();
    domains.forEach(
        domain ->
            Optional.ofNullable(found.get(domain)).ifPresent(one -> inOrder.put(domain, one)));
    return inOrder;
  }

  private Pages.Page<Company> page(List<String> domains, Optional<String> after) {
    var answer = search(domains, after);
    var companies = new ArrayList<Company>();
    Json.requiredArray(answer, "results").forEach(record -> companies.add(company(record)));
    return new Pages.Page<>(companies, Json.nextPage(answer));
  }

  private JsonNode search(List<String> domains, Optional<String> after) {
    var request = Json.object();
    var filter = request.putArray("filterGroups").addObject().putArray("filters").addObject();
    filter.put("propertyName", "domain").put("operator", "IN");
    var values = filter.putArray("values");
    domains.forEach(values::add);
    request
        .putArray("sorts")
        .addObject()
        .put("propertyName", "hs_object_id")
        .put("direction", "ASCENDING");
    var properties = request.putArray("properties");
    PROPERTIES.forEach(properties::add);
    request.put("limit", SEARCH_PAGE);
    after.ifPresent(token -> request.put("after", token));
    var call = Call.post(CallKind.COMPANY_SEARCH, Paths.COMPANIES_SEARCH, request);
    return Json.read(exchange.send(call).body());
  }

  private static List<List<String>> searches(Collection<String> domains) {
    var searches = new ArrayList<List<String>>();
    var group = new ArrayList<String>();
    int characters = 0;
    for (String domain : domains.stream().distinct().sorted().toList()) {
      int length = domain.length() + 3;
      if (group.size() == DOMAINS_PER_SEARCH || characters + length > CHARACTERS_PER_SEARCH) {
        searches.add(List.copyOf(group));
        group.clear();
        characters = 0;
      }
      group.add(domain);
      characters += length;
    }
    if (!group.isEmpty()) {
      searches.add(List.copyOf(group));
    }
    return searches;
  }

  /// The companies that exist, in the order of `ids`. Source: `…/batch/read`.
  ///
  /// @param ids any number; one call for each 100
  public Map<CompanyId, Company> read(Collection<CompanyId> ids) {
    var companies = new LinkedHashMap<CompanyId, Company>();
    for (List<CompanyId> batch : Records.batches(ids)) {
      var request =
          Records.readRequest(
              batch.stream().map(CompanyId::toString).toList(), PROPERTIES, Optional.empty());
      var call = Call.post(CallKind.COMPANY_READ, Paths.COMPANIES_READ, request);
      var found = new HashMap<CompanyId, Company>();
      for (JsonNode record : Json.requiredArray(Json.read(exchange.send(call).body()), "results")) {
        var company = company(record);
        found.put(company.id(), company);
      }
      batch.forEach(
          id -> Optional.ofNullable(found.get(id)).ifPresent(one -> companies.put(id, one)));
    }
    return companies;
  }

  private static Company company(JsonNode record) {
    var properties = record.path("properties");
    return new Company(
        new CompanyId(Json.requiredNumber(record, "id")),
        Json.text(properties, "name"),
        Json.text(properties, "domain"),
        Json.number(properties, "hubspot_owner_id").map(OwnerId::new),
        Json.instant(record, "createdAt").orElse(Instant.EPOCH));
  }
}
