package ai.intail.enrichment.verdict;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The jobs of a profile, each set against the CRM's company.
///
/// @param compared in the order of the profile
record Jobs(List<Compared> compared) {

  Jobs {
    compared = List.copyOf(compared);
  }

  static Jobs of(CrmContact contact, Profile profile, Employer company) {
    var positions = profile.positions();
    var ties = new ArrayList<Optional<Tie>>(positions.size());
    positions.forEach(job -> ties.add(job.employer().tieTo(company)));
    while (tieThroughOthers(positions, ties)) {
      // What the source says of one job may tie the next.
    }
    var compared = new ArrayList<Compared>(positions.size());
    for (int i = 0; i < positions.size(); i++) {
      var job = positions.get(i);
      compared.add(new Compared(job, ties.get(i).or(() -> byAddress(contact, job.employer()))));
    }
    return new Jobs(compared);
  }

  /// A job is at the CRM's company too if the source calls its employer the same as that of a job
  /// that is: a successor may be named at one job only.
  ///
  /// @return whether one more was tied
  private static boolean tieThroughOthers(List<Position> positions, List<Optional<Tie>> ties) {
    boolean more = false;
    for (int i = 0; i < positions.size(); i++) {
      if (ties.get(i).isEmpty() && isTiedThroughOthers(positions, ties, i)) {
        ties.set(i, Optional.of(Tie.SOURCE));
        more = true;
      }
    }
    return more;
  }

  private static boolean isTiedThroughOthers(
      List<Position> positions, List<Optional<Tie>> ties, int job) {
    for (int i = 0; i < positions.size(); i++) {
      if (ties.get(i).isPresent()
          && positions.get(i).employer().sameAs(positions.get(job).employer())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Tie> byAddress(CrmContact contact, Employer employer) {
    if (contact.workDomain().filter(employer::owns).isEmpty()) {
      return Optional.empty();
    }
    boolean alike =
        contact.website().isEmpty()
            && contact
                .company()
                .flatMap(Employer::name)
                .filter(name -> employer.name().filter(name::beginsLike).isPresent())
                .isPresent();
    return Optional.of(alike ? Tie.ADDRESS_AND_NAME : Tie.ADDRESS);
  }

  /// At the CRM's company or that of the work address.
  Stream<Position> there() {
    return compared.stream().filter(Compared::isThere).map(Compared::job);
  }

  List<Position> openThere(LocalDate asOf) {
    return there().filter(job -> job.presentAt(asOf)).toList();
  }

  /// At the CRM's company by what outranks the work address.
  List<Position> atTheCompany() {
    return compared.stream()
        .filter(one -> one.isThere() && !one.isOutranked())
        .map(Compared::job)
        .toList();
  }

  Stream<Position> elsewhere() {
    return compared.stream().filter(one -> !one.isThere()).map(Compared::job);
  }
}
