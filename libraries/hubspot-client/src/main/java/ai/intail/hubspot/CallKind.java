package ai.intail.hubspot;

/// What a call is for, as calls are counted and paced.
public enum CallKind {
  OAUTH,
  ACCOUNT,
  LIST,
  MEMBERSHIPS,
  CONTACT_READ,
  CONTACT_WRITE,
  CONTACT_SEARCH,
  COMPANY_READ,
  COMPANY_SEARCH,
  OWNERS,
  PROPERTIES,
  LIMITS,
  JOURNAL;

  /// Whether HubSpot counts it as a search: those have a limit of their own, 5 a second.
  public boolean search() {
    return this == CONTACT_SEARCH || this == COMPANY_SEARCH;
  }

  /// Whether it counts against an account's limit; token calls and the journal do not.
  public boolean budgeted() {
    return this != OAUTH && this != JOURNAL;
  }
}
