package ai.intail.enrichment.match;

import ai.intail.enrichment.person.Likeness;
import ai.intail.enrichment.profile.Profile;

/// Somebody who was looked at for a contact.
///
/// @param by what led to the profile
/// @param likeness how far the names agree; [Likeness#OTHER] means that the profile was passed over
public record Candidate(Profile profile, By by, Likeness likeness) {

  /// What leads to a profile.
  public enum By {
    EMAIL("the e-mail address"),
    LINKEDIN("the LinkedIn page"),
    NAME_AND_COMPANY("name and company");

    private final String words;

    By(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
