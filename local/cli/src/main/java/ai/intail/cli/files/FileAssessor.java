package ai.intail.cli.files;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.email.MailFacts;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.sources.AssessedContact;
import ai.intail.sources.ContactRow;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.ProfileIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Assesses a row as the enrich function assesses a contact. Many threads may use it.
final class FileAssessor {

  private final EnrichSetting setting;
  private final ProfileIndex profiles;
  private final MailHosts hosts;

  FileAssessor(EnrichSetting setting, ProfileIndex profiles, MailHosts hosts) {
    this.setting = setting;
    this.profiles = profiles;
    this.hosts = hosts;
  }

  /// What is known of a contact, and what is to be written of it.
  record Assessed(Assessment assessment, AssessedContact contact) {}

  /// @return in their order
  List<Assessed> assess(List<ContactRow> rows) {
    var matching = profiles.matching();
    var meant = rows.stream().map(row -> meant(row, matching)).toList();
    var assessor = new Assessor(setting.day(), DatasetSource.NAME, mail(meant));
    return meant.stream().map(one -> assess(assessor, one)).toList();
  }

  /// A contact and whom its data mean.
  private record Meant(CrmContact contact, Match match) {}

  private Meant meant(ContactRow row, Matching matching) {
    var contact =
        CrmContact.of(setting.hub().orElse(0L), row.id(), row.properties(), createdAt(row));
    return new Meant(contact, matching.match(contact));
  }

  /// All hosts of a batch are asked about together.
  private MailFacts mail(List<Meant> meant) {
    var asked =
        meant.stream()
            .flatMap(one -> Assessor.addresses(one.contact(), one.match()).stream())
            .map(EmailAddress::host)
            .collect(Collectors.toSet());
    return MailFacts.ofHosts(hosts.ask(asked));
  }

  private Assessed assess(Assessor assessor, Meant meant) {
    var contact = meant.contact();
    // A file has no ledger: that the CRM named another company before is not known.
    var assessment = assessor.assess(contact, meant.match(), Optional.empty());
    var changes = contact.changes(assessment.values(), setting.exportId(), setting.asOf());
    return new Assessed(
        assessment,
        new AssessedContact(
            contact.id(),
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
