package ai.intail.enrichment.match;

import ai.intail.enrichment.profile.Profile;

/// Whom a contact's data mean.
public sealed interface Match {

  record Found(Profile profile) implements Match {}

  /// Nobody whom the source knows.
  record None() implements Match {}

  /// Two people could be meant: nothing is written.
  record Ambiguous() implements Match {}
}
