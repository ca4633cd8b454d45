package ai.intail.enrichment.verdict;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import java.util.Set;

/// Tells self-employment under a name of its own, which is a company, from work in one's own name.
public final class Independence {

  private static final Set<String> NO_NAMES =
      Set.of(
          "autonomo",
          "consultant",
          "freelance",
          "freelancer",
          "freiberufler",
          "independent",
          "independent consultant",
          "libero professionista",
          "self",
          "self employed",
          "selbstandig",
          "selfemployed",
          "various",
          "zelfstandig",
          "zzp");

  private Independence() {}

  /// Whether the job is at a company: any job that is no self-employment, and self-employment under
  /// a name that is neither the person's nor a word for it.
  public static boolean isCompany(Position job, CrmContact contact) {
    var name = job.employer().name().map(CompanyName::normal).orElse("");
    if (NO_NAMES.contains(name)) {
      return false;
    }
    return !job.is(Mark.SELF_EMPLOYED)
        || !(name.isEmpty() || contact.name().filter(one -> isOwn(name, one)).isPresent());
  }

  private static boolean isOwn(String company, PersonName person) {
    return company.equals(person.folded())
        || company.equals(
            String.join(" ", person.firstParts()) + " " + String.join(" ", person.lastParts()));
  }
}
