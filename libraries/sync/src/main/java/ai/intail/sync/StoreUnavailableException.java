package ai.intail.sync;

/// A store of ours did not answer or refused for a passing reason. Whether a write took place is
/// unknown.
public final class StoreUnavailableException extends RuntimeException {

  /// @param what which store and action, without names or values of people
  public StoreUnavailableException(String what, Throwable cause) {
    super(what, cause);
  }
}
