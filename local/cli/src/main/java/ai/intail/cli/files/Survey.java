package ai.intail.cli.files;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ProfileIndex;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What has to be known of all contacts before the first is assessed. It holds few more addresses
/// than profiles have.
final class Survey {

  private final ProfileIndex profiles;
  private final Set<EmailAddress> taken = new HashSet<>();
  private long contacts;
  private long undated;

  private Survey(ProfileIndex profiles) {
    this.profiles = profiles;
  }

  static Survey of(Stream<ContactRow> rows, ProfileIndex profiles) {
    var survey = new Survey(profiles);
    rows.forEach(survey::see);
    return survey;
  }

  private void see(ContactRow row) {
    contacts++;
    if (row.createdAt().isEmpty()) {
      undated++;
    }
    CrmContact.of(0, row.id(), row.properties(), Instant.EPOCH).addresses().stream()
        .filter(profiles::mayBeWorkAddress)
        .forEach(taken::add);
  }

  long contacts() {
    return contacts;
  }

  /// Those of which the file does not say when they were created.
  long undated() {
    return undated;
  }

  /// Addresses that a contact of the file has, and that may be a work address of a profile.
  Set<EmailAddress> taken() {
    return taken;
  }
}
