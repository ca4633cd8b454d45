package ai.intail.sync.enrich;

import ai.intail.enrichment.AssociatedCompany;
import ai.intail.enrichment.CrmContact;
import ai.intail.hubspot.Company;
import ai.intail.hubspot.CompanyId;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.OwnerId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a hub's companies say: the company of a contact that names none itself, and who owns the
/// company to which somebody moved. Kept for a day per hub.
final class CrmCompanies {

  private record CompanyKey(HubId hub, CompanyId id) {}

  private record DomainKey(HubId hub, String domain) {}

  private final DayCache<CompanyKey, AssociatedCompany> byId;
  private final DayCache<DomainKey, OwnerId> ownerByDomain;

  CrmCompanies(InstantSource clock) {
    this.byId = new DayCache<>(clock);
    this.ownerByDomain = new DayCache<>(clock);
  }

  /// Gives contacts with neither company name nor website those of their associated company.
  List<CrmContact> complete(Session session, List<CrmContact> contacts) {
    if (!session.mayReadCompanies()) {
      return contacts;
    }
    var hub = session.connection().hub();
    var needed =
        contacts.stream()
            .filter(CrmContact::lacksCompany)
            .flatMap(contact -> contact.associatedCompanyId().stream())
            .map(id -> new CompanyKey(hub, new CompanyId(id)))
            .collect(Collectors.toSet());
    var companies = byId.get(needed, keys -> read(session, keys));
    return contacts.stream()
        .map(contact -> contact.lacksCompany() ? complete(hub, contact, companies) : contact)
        .toList();
  }

  private static CrmContact complete(
      HubId hub, CrmContact contact, Map<CompanyKey, AssociatedCompany> companies) {
    return contact
        .associatedCompanyId()
        .map(id -> companies.get(new CompanyKey(hub, new CompanyId(id))))
        .map(contact::associatedWith)
        .orElse(contact);
  }

  private static Map<CompanyKey, AssociatedCompany> read(Session session, Set<CompanyKey> keys) {
    var hub = session.connection().hub();
    var read =
        session
            .account()
            .companies()
            .read(keys.stream().map(CompanyKey::id).collect(Collectors.toSet()));
    var companies = new HashMap<CompanyKey, AssociatedCompany>();
    read.forEach(
        (id, company) ->
            companies.put(
                new CompanyKey(hub, id), new AssociatedCompany(company.name(), company.domain())));
    return companies;
  }

  /// Who owns the hub's company of each domain; of several companies the oldest counts.
  ///
  /// @return by domain, those that have an owner
  Map<String, OwnerId> owners(Session session, Collection<String> domains) {
    if (!session.mayReadCompanies() || domains.isEmpty()) {
      return Map.of();
    }
    var hub = session.connection().hub();
    var keys = domains.stream().map(domain -> new DomainKey(hub, domain)).toList();
    var owners = ownerByDomain.get(keys, unknown -> search(session, unknown));
    return owners.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().domain(), Map.Entry::getValue));
  }

  private static Map<DomainKey, OwnerId> search(Session session, Set<DomainKey> keys) {
    Map<String, DomainKey> byDomain =
        keys.stream().collect(Collectors.toMap(DomainKey::domain, Function.identity()));
    var owners = new HashMap<DomainKey, OwnerId>();
    session
        .account()
        .companies()
        .byDomain(byDomain.keySet())
        .forEach(
            (domain, companies) -> {
              var key = byDomain.get(domain);
              if (key != null) {
                oldest(companies).owner().ifPresent(owner -> owners.put(key, owner));
              }
            });
    return owners;
  }

  private static Company oldest(List<Company> companies) {
    return companies.stream().min(Comparator.comparing(Company::createdAt)).orElseThrow();
  }
}
