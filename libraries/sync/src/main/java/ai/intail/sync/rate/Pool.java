package ai.intail.sync.rate;

/// HubSpot counts searches apart from all other calls of an account.
public enum Pool {
  CALLS,
  SEARCHES
}
