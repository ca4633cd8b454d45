package ai.intail.sync.enrich;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.verdict.Verdict;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.Owner;
import ai.intail.hubspot.OwnerId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who should follow up when somebody left (`fields.md`, "Suggested owner"): the owner of the new
/// company in the CRM, else the contact's own, and only one who is active.
final class SuggestedOwners {

  private final CrmCompanies companies;
  private final DayCache<HubId, Set<OwnerId>> active;

  SuggestedOwners(CrmCompanies companies, InstantSource clock) {
    this.companies = companies;
    this.active = new DayCache<>(clock);
  }

  /// The owners of those who left, by contact id. All new domains together are looked up at once.
  Map<Long, OwnerId> of(Session session, List<Assessment> assessments) {
    var left = assessments.stream().filter(one -> one.verdict() instanceof Verdict.Left).toList();
    if (left.isEmpty() || !session.mayReadOwners()) {
      return Map.of();
    }
    var activeOwners = activeOwners(session);
    var domains = left.stream().flatMap(one -> newDomain(one).stream()).collect(Collectors.toSet());
    var byDomain = companies.owners(session, domains);
    var suggested = new HashMap<Long, OwnerId>();
    for (Assessment one : left) {
      newDomain(one)
          .flatMap(domain -> Optional.ofNullable(byDomain.get(domain)))
          .filter(activeOwners::contains)
          .or(() -> one.contact().ownerId().map(OwnerId::new).filter(activeOwners::contains))
          .ifPresent(owner -> suggested.put(one.contact().id(), owner));
    }
    return suggested;
  }

  private Set<OwnerId> activeOwners(Session session) {
    var hub = session.connection().hub();
    return active
        .get(
            Set.of(hub),
            _ ->
                Map.of(
                    hub,
                    session.account().owners().all().stream()
                        .map(Owner::id)
                        .collect(Collectors.toSet())))
        .getOrDefault(hub, Set.of());
  }

  private static Optional<String> newDomain(Assessment assessment) {
    return assessment.mover().flatMap(mover -> mover.newDomain()).map(domain -> domain.name());
  }
}
