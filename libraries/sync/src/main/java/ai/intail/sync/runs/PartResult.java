package ai.intail.sync.runs;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of one change message. There is one result per part, however often it was delivered.
///
/// @param contacts those that were processed; a repeat that was dropped is not among them
/// @param dropped joins of the message that are counted nowhere: known already, or moved on to the
///   run that reads the list again
/// @param blanks what is left of processed contacts that are erased, so that counts stay
public record PartResult(
    RunId run, int part, List<ContactResult> contacts, int dropped, List<Blank> blanks) {

  /// A contact that nobody can be told from.
  ///
  /// @param lead what the run did to its lead
  public record Blank(Outcome outcome, Optional<ContactResult.By> lead) {}

  public PartResult {
    contacts = List.copyOf(contacts);
    blanks = List.copyOf(blanks);
  }

  /// A result in which nobody is erased.
  public PartResult(RunId run, int part, List<ContactResult> contacts, int dropped) {
    this(run, part, contacts, dropped, List.of());
  }

  /// The same where a record is erased: as a contact it becomes a blank, as a lead it has no number
  /// any more.
  public PartResult without(ContactId record) {
    var left = new ArrayList<ContactResult>();
    var blank = new ArrayList<>(blanks);
    for (ContactResult contact : contacts) {
      if (contact.contact().equals(record)) {
        blank.add(new Blank(contact.outcome(), contact.lead().map(ContactResult.Lead::by)));
      } else {
        left.add(contact.renamed(record, ContactResult.Lead.ERASED));
      }
    }
    return new PartResult(run, part, left, dropped, blank);
  }

  /// The same where a record was merged into another.
  public PartResult renamed(ContactId record, ContactId into) {
    var all = contacts.stream().map(contact -> contact.renamed(record, into)).toList();
    return new PartResult(run, part, all, dropped, blanks);
  }
}
