package ai.intail.enrichment.title;

/// The rungs of a company, from low to high.
enum Rung {
  INTERN,
  ENTRY,
  INDIVIDUAL,
  SENIOR,
  LEAD,
  MANAGER,
  SENIOR_MANAGER,
  DIRECTOR,
  SENIOR_DIRECTOR,
  VICE_PRESIDENT,
  SENIOR_VICE_PRESIDENT,
  C_LEVEL,
  OWNER;

  /// What deputy, vice, assistant or associate before a rank makes of it.
  Rung below() {
    return switch (this) {
      case INTERN, ENTRY -> INTERN;
      case INDIVIDUAL -> ENTRY;
      case SENIOR -> INDIVIDUAL;
      case LEAD -> SENIOR;
      case MANAGER -> LEAD;
      case SENIOR_MANAGER -> MANAGER;
      case DIRECTOR -> SENIOR_MANAGER;
      case SENIOR_DIRECTOR -> DIRECTOR;
      case VICE_PRESIDENT -> SENIOR_DIRECTOR;
      case SENIOR_VICE_PRESIDENT -> VICE_PRESIDENT;
      case C_LEVEL -> SENIOR_VICE_PRESIDENT;
      case OWNER -> C_LEVEL;
    };
  }
}
