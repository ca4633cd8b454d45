package ai.intail.sync.runs;

import ai.intail.sync.RunId;
import java.util.List;

/// What became of one change message. There is one result per part, however often it was delivered.
///
/// @param contacts those that were processed; a repeat that was dropped is not among them
/// @param dropped joins of the message that are counted nowhere: known already, or moved on to the
///   run that reads the list again
public record PartResult(RunId run, int part, List<ContactResult> contacts, int dropped) {

  public PartResult {
    contacts = List.copyOf(contacts);
  }
}
