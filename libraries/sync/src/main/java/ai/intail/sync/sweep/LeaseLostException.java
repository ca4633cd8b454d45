package ai.intail.sync.sweep;

/// Another holder took the lease over: whatever it was, it is theirs to do now.
public final class LeaseLostException extends RuntimeException {

  public LeaseLostException(CursorKey key) {
    super("the lease of the cursor of report " + key.report() + " was taken over");
  }
}
