package ai.intail.enrichment.title;

/// Titles mean other ranks in a bank than elsewhere: they are compared on one ladder alone.
public enum Ladder {
  COMPANY,
  BANKING
}
