package ai.intail.enrichment.person;

/// How far two names may name one person, from the closest on.
public enum Likeness {
  /// The same first and last name; accents, titles and what follows a name do not count.
  SAME,
  /// A short form of the first name, a middle name, or one half of a double-barrelled name.
  SIMILAR,
  /// An initial for the first name, or first and last name in each other's place.
  LOOSE,
  /// Another person's name.
  OTHER
}
