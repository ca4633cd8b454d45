package ai.intail.enrichment;

import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.verdict.Verdict;
import java.util.Optional;

/// The pure result for one contact.
///
/// @param evidence why, in words
/// @param values what the contact should hold
/// @param mover set if the person moved to a company that is known
public record Assessment(
    CrmContact contact,
    Verdict verdict,
    String evidence,
    FieldValues values,
    Optional<Mover> mover) {

  @Override
  public String toString() {
    return "Assessment[" + contact + ", " + verdict.name() + "]";
  }
}
