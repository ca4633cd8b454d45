package ai.intail.sync.enrich;

import ai.intail.enrichment.email.MailHosts;
import ai.intail.sync.work.Crew;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/// What looking at contacts needs from outside.
///
/// @param hosts says which hosts take mail
/// @param asOf the day for which profiles are judged
public record Looking(
    ProfileSource source,
    MailHosts hosts,
    Suppression suppression,
    AddressDigests digests,
    CompanyMemory memory,
    ValueLedger ledger,
    Crew crew,
    Supplier<LocalDate> asOf,
    InstantSource clock) {

  Lookup lookup(CrmCompanies companies) {
    return new Lookup(
        source,
        hosts,
        suppression,
        digests,
        new Memory(memory),
        ledger,
        companies,
        crew,
        asOf,
        clock);
  }
}
