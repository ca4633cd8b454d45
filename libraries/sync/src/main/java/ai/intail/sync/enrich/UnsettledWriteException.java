package ai.intail.sync.enrich;

/// HubSpot's answer to a write was lost: whether it took place is found out by the next attempt.
public final class UnsettledWriteException extends RuntimeException {

  public UnsettledWriteException() {
    super("HubSpot's answer to a write was lost");
  }
}
