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
  /// A principal of a partnership stands just below its partners.
  PRINCIPAL,
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
      case PRINCIPAL -> C_LEVEL;
      case OWNER -> PRINCIPAL;
    };
  }

  /// What "senior" before a rank makes of it; where it has no name of its own, it changes nothing.
  Rung senior() {
    return switch (this) {
      case INDIVIDUAL -> SENIOR;
      case MANAGER -> SENIOR_MANAGER;
      case DIRECTOR -> SENIOR_DIRECTOR;
      case VICE_PRESIDENT -> SENIOR_VICE_PRESIDENT;
      default -> this;
    };
  }
}
