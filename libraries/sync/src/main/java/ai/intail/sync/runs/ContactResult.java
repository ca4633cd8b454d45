package ai.intail.sync.runs;

import ai.intail.hubspot.ContactId;
import java.util.Optional;

/// What became of one contact, as a run shows it.
///
/// @param verdict STAYED, PROMOTED, LEFT or UNKNOWN; empty where nothing was assessed
/// @param evidence why, in words
/// @param problem what HubSpot refused, with its correlation id
/// @param lead the lead that stands for the person's move
public record ContactResult(
    ContactId contact,
    Outcome outcome,
    String verdict,
    String evidence,
    Optional<String> problem,
    Optional<Lead> lead) {

  /// A contact of which nothing was learned.
  public static ContactResult of(ContactId contact, Outcome outcome) {
    return new ContactResult(contact, outcome, "", "", Optional.empty(), Optional.empty());
  }

  public ContactResult with(Lead found) {
    return new ContactResult(contact, outcome, verdict, evidence, problem, Optional.of(found));
  }

  /// The same under the number of the record into which `record` was merged.
  public ContactResult renamed(ContactId record, ContactId into) {
    return new ContactResult(
        contact.equals(record) ? into : contact,
        outcome,
        verdict,
        evidence,
        problem,
        lead.map(one -> one.id().equals(record) ? new Lead(into, one.by()) : one));
  }

  /// @param id [#ERASED] if the record was erased since
  /// @param by what this run did to it
  public record Lead(ContactId id, By by) {

    /// No record's number.
    public static final ContactId ERASED = new ContactId(0);
  }

  /// What this run did to a lead.
  public enum By {
    CREATED,
    UPDATED,
    LEFT_AS_IT_WAS
  }

  @Override
  public String toString() {
    return "ContactResult[contact=%s, outcome=%s, verdict=%s]".formatted(contact, outcome, verdict);
  }
}
