package ai.intail.enrichment.match;

import java.util.List;

/// Whom a contact's data mean, and who was looked at to say so.
///
/// @param candidates those by address and LinkedIn page first; the same person may be in it by both
public record Sighting(Match match, List<Candidate> candidates) {

  public Sighting {
    candidates = List.copyOf(candidates);
  }
}
