package ai.intail.enrichment.verdict;

import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Tie;
import java.util.Optional;

/// A job of the profile, set against the CRM's company.
///
/// @param tie by what it is a job at that company; empty if it is one elsewhere
public record Compared(Position job, Optional<Tie> tie) {

  /// Whether it is at the CRM's company, or at that of the work address.
  public boolean isThere() {
    return tie.isPresent();
  }

  /// Whether nothing but the work address ties it to the CRM's company, which name or website call
  /// by another name: they outrank the address.
  boolean isOutranked() {
    return tie.filter(Tie.ADDRESS::equals).isPresent();
  }
}
