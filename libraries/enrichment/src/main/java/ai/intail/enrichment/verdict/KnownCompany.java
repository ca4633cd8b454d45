package ai.intail.enrichment.verdict;

import java.time.LocalDate;

/// What the ledger remembers of a contact for whom the CRM named another company before.
///
/// @param companyKey the CRM's present company
/// @param since the day on which it was first seen
public record KnownCompany(String companyKey, LocalDate since) {}
