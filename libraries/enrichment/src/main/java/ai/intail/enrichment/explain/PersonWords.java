package ai.intail.enrichment.explain;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Candidate;
import ai.intail.enrichment.match.Candidate.By;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Sighting;
import ai.intail.enrichment.person.Likeness;
import ai.intail.enrichment.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/// Says whom a contact was taken for.
final class PersonWords {

  /// More are counted, not named.
  private static final int NAMED = 20;

  private PersonWords() {}

  static List<String> lines(CrmContact contact, Sighting sighting) {
    var lines = new ArrayList<String>();
    lines.add(contact(contact));
    lines.add(
        switch (sighting.match()) {
          case Match.Found(var profile) -> "Taken for " + person(profile) + ".";
          case Match.None() ->
              sighting.candidates().isEmpty()
                  ? "Nobody: no profile has the address, the LinkedIn page, or the last name at the"
                      + " company."
                  : "Nobody: none of those below bears the name.";
          case Match.Ambiguous() -> "Nobody: more than one of those below could be meant.";
        });
    sighting.candidates().stream().limit(NAMED).forEach(one -> lines.add("- " + candidate(one)));
    if (sighting.candidates().size() > NAMED) {
      lines.add("- and " + (sighting.candidates().size() - NAMED) + " more");
    }
    return lines;
  }

  private static String contact(CrmContact contact) {
    var name = (contact.firstname().orElse("") + " " + contact.lastname().orElse("")).strip();
    return "The CRM calls the contact "
        + (name.isEmpty() ? "by no name" : name)
        + contact.address().map(address -> ", address " + address).orElse(", without an address")
        + contact.linkedIn().map(page -> ", LinkedIn page " + page.url()).orElse("")
        + "; created "
        + contact.createdAt()
        + ".";
  }

  private static String person(Profile profile) {
    return profile.name().first() + " " + profile.name().last() + " (profile " + profile.id() + ")";
  }

  private static String candidate(Candidate candidate) {
    return person(candidate.profile())
        + ": found by "
        + candidate.by().words()
        + "; "
        + likeness(candidate);
  }

  private static String likeness(Candidate candidate) {
    if (candidate.by() != By.NAME_AND_COMPANY) {
      return candidate.likeness() == Likeness.OTHER
          ? "passed over, since the names share nothing"
          : "the names do not speak against it";
    }
    return switch (candidate.likeness()) {
      case SAME -> "the same name";
      case SIMILAR -> "a short form, a middle name, or half of a double-barrelled name";
      case LOOSE -> "an initial, or first and last name in each other's place";
      case OTHER -> "passed over, since it is another name";
    };
  }
}
