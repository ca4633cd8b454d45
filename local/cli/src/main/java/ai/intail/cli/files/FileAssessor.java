package ai.intail.cli.files;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.sources.AssessedContact;
import ai.intail.sources.ContactRow;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.ProfileIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Assesses a row as the enrich function assesses a contact. Many threads may use it.
final class FileAssessor {

  private final EnrichSetting setting;
  private final ProfileIndex profiles;
  private final Assessor assessor;

  FileAssessor(EnrichSetting setting, ProfileIndex profiles) {
    this.setting = setting;
    this.profiles = profiles;
    this.assessor = new Assessor(setting.day(), DatasetSource.NAME);
  }

  /// What is known of a contact, and what is to be written of it.
  record Assessed(Assessment assessment, AssessedContact contact) {}

  Assessed assess(ContactRow row) {
    var contact =
        CrmContact.of(setting.hub().orElse(0L), row.id(), row.properties(), createdAt(row));
    // A file has no ledger: that the CRM named another company before is not known.
    var assessment = assessor.assess(contact, profiles.match(contact), Optional.empty());
    var changes = contact.changes(assessment.values(), setting.exportId(), setting.asOf());
    return new Assessed(
        assessment,
        new AssessedContact(
            row.id(),
            assessment.verdict().name(),
            assessment.evidence(),
            properties(setting.known(changes))));
  }

  /// As HubSpot would have it of a contact that is entered on the day.
  private Instant createdAt(ContactRow row) {
    return row.createdAt().orElse(setting.asOf());
  }

  /// By internal name, in the order of the fields.
  static SequencedMap<String, String> properties(FieldValues values) {
    var properties = new LinkedHashMap<String, String>();
    values
        .fields()
        .forEach(
            field -> values.get(field).ifPresent(value -> properties.put(field.property(), value)));
    return properties;
  }
}
