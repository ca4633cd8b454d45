package ai.intail.sync.sweep;

/// The report's list was deleted in HubSpot, or its id was never one.
final class ListGoneException extends RuntimeException {

  ListGoneException(Throwable cause) {
    super("the list is not there", cause);
  }
}
