package ai.intail.enrichment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A contact of a hub, and the names that Intail gives it and the leads made from it.
public record RecordId(long hub, long contact) {

  private static final String LEAD = "lead-";

  /// `contact-` and the name-based UUID of hub and contact.
  public String internalContactId() {
    return "contact-" + uuid("contact " + hub + " " + contact);
  }

  /// `lead-` and the name-based UUID of hub, original contact and move.
  ///
  /// @param move its number, 1 for the first
  public String leadId(int move) {
    return LEAD + uuid("lead " + hub + " " + contact + " " + move);
  }

  /// Whether a record bears the name of a lead: it keeps it for ever.
  static boolean isLead(String internalContactId) {
    return internalContactId.startsWith(LEAD);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
