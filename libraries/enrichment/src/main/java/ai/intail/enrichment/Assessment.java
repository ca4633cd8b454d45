package ai.intail.enrichment;

import ai.intail.enrichment.email.EmailFinding;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.verdict.Judgement;
import ai.intail.enrichment.verdict.Verdict;
import java.util.Optional;
import java.util.Set;

/// The pure result for one contact.
///
/// @param evidence why, in words
/// @param values what the contact should hold
/// @param mover set if the person moved to a company that is known
/// @param judgement what was compared; empty where nobody was found to compare with
/// @param email how the status of the address was found; empty where nobody looked
/// @param unmapped fields that stay untouched because what the source says is none of their options
public record Assessment(
    CrmContact contact,
    Verdict verdict,
    String evidence,
    FieldValues values,
    Optional<Mover> mover,
    Optional<Judgement> judgement,
    Optional<EmailFinding> email,
    Set<Field> unmapped) {

  public Assessment {
    unmapped = Set.copyOf(unmapped);
  }

  /// What the contact should hold once it is known who should follow up (`fields.md`, "Suggested
  /// owner"): that is said of people who left, and of nobody else.
  ///
  /// @param owner HubSpot's id of an active owner
  public FieldValues valuesWith(Optional<Long> owner) {
    return verdict instanceof Verdict.Left
        ? values.with(Field.SUGGESTED_OWNER_ID, owner.map(String::valueOf))
        : values;
  }

  @Override
  public String toString() {
    return "Assessment[" + contact + ", " + verdict.name() + "]";
  }
}
