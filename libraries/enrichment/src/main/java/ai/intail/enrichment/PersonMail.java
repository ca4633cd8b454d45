package ai.intail.enrichment;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.ProfileMail;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads from a profile and its verdict which addresses are a person's, and which no longer are.
final class PersonMail {

  private PersonMail() {}

  static ProfileMail of(CrmContact contact, Profile profile, Verdict verdict, LocalDate asOf) {
    var personal =
        profile.emails().stream()
            .filter(address -> address.domain().filter(Domain::freeMail).isPresent())
            .collect(Collectors.toSet());
    return new ProfileMail(
        left(contact, profile, verdict, asOf), profile.currentWorkEmails(), personal);
  }

  /// The domains of companies where every job has ended; where the verdict is LEFT, those of the
  /// CRM's company too.
  private static Set<Domain> left(
      CrmContact contact, Profile profile, Verdict verdict, LocalDate asOf) {
    var present =
        profile.positions().stream()
            .filter(job -> job.presentAt(asOf))
            .map(Position::employer)
            .toList();
    var left = new HashSet<Domain>();
    for (Position job : profile.positions()) {
      if (job.endedBy(asOf) && present.stream().noneMatch(job.employer()::sameAs)) {
        addDomains(job.employer(), left);
      }
    }
    if (verdict instanceof Verdict.Left) {
      contact.website().or(contact::workDomain).ifPresent(left::add);
    }
    left.removeIf(domain -> isOwned(domain, present));
    return left;
  }

  private static void addDomains(Employer employer, Set<Domain> domains) {
    employer.domain().ifPresent(domains::add);
    for (String alias : employer.aliases()) {
      if (alias.indexOf('.') > 0) {
        domains.add(new Domain(alias));
      }
    }
  }

  private static boolean isOwned(Domain domain, List<Employer> present) {
    return present.stream().anyMatch(employer -> employer.owns(domain));
  }
}
