package ai.intail.cli.files;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.ReportFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/// For what files are enriched.
///
/// @param hub whose contacts they are; without it no record gets an id of Intail's
/// @param asOf the day for which profiles are judged, and the time that is written as that of the
///   change: so the same input gives the same output
public record EnrichSetting(Optional<Long> hub, ReportFacts report, Instant asOf) {

  LocalDate day() {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }

  /// The same for the same setting.
  String exportId() {
    var name =
        String.join(
            "\n",
            "files",
            hub.map(String::valueOf).orElse(""),
            report.segment().name(),
            report.name(),
            asOf.toString());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// What can be written: an id that names no hub would be none.
  FieldValues known(FieldValues values) {
    return hub.isPresent() ? values : values.without(EnumSet.of(Field.INTERNAL_CONTACT_ID));
  }
}
