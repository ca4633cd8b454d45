package ai.intail.sync.leads;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.util.Optional;

/// One move of one person, claimed before a lead is made for it.
///
/// @param contact the original contact
/// @param move its number, 1 for the first
/// @param linkedIn the slug of the person's profile, where it is known
/// @param leadId the lead's `intail_internal_contact_id`
/// @param companyKey the new company, for comparing with later moves
/// @param report whose segment the lead carries
/// @param settled the record that the claim led to
public record Claim(
    ContactId contact,
    int move,
    Optional<Slug> linkedIn,
    String leadId,
    String companyKey,
    ReportId report,
    RunId run,
    Optional<Settled> settled) {

  /// @param number which move of this profile it is, 1 for the first
  public record Slug(String value, int number) {}

  /// @param lead [#ERASED] if the record was erased since: as one that was taken back, it stays so
  /// @param origin whether the lead was made or found
  /// @param run that settled it, under which the lead is counted
  public record Settled(ContactId lead, Origin origin, RunId run) {

    /// No record's number.
    public static final ContactId ERASED = new ContactId(0);
  }

  /// Whether the lead was made, or stood there.
  public enum Origin {
    CREATED,
    ADOPTED
  }

  public Claim settledAs(ContactId lead, Origin origin, RunId by) {
    return new Claim(
        contact,
        move,
        linkedIn,
        leadId,
        companyKey,
        report,
        run,
        Optional.of(new Settled(lead, origin, by)));
  }

  public Claim of(ReportId other) {
    return new Claim(contact, move, linkedIn, leadId, companyKey, other, run, settled);
  }

  /// The record that the claim led to, if it is still known.
  public Optional<ContactId> leadRecord() {
    return settled.map(Settled::lead).filter(lead -> !lead.equals(Settled.ERASED));
  }

  /// The same claim, of the record into which its contact was merged.
  public Claim of(ContactId other, int number) {
    return new Claim(other, number, linkedIn, leadId, companyKey, report, run, settled);
  }

  /// The same claim, whose lead is another record now.
  public Claim ledTo(ContactId lead) {
    return new Claim(
        contact,
        move,
        linkedIn,
        leadId,
        companyKey,
        report,
        run,
        settled.map(was -> new Settled(lead, was.origin(), was.run())));
  }

  @Override
  public String toString() {
    return "Claim[contact=%s, move=%d, settled=%s]".formatted(contact, move, settled);
  }
}
