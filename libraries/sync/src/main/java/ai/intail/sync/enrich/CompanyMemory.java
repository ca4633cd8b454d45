package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Which company the CRM gave each contact when it was last looked at, and since when. Thread-safe.
public interface CompanyMemory {

  Map<ContactId, Remembered> of(HubId hub, Collection<ContactId> contacts);

  void put(HubId hub, Map<ContactId, Remembered> companies);

  void forget(HubId hub, ContactId contact);

  /// @param companyKey as [ai.intail.enrichment.CrmContact#companyKey()] gives it
  /// @param changes how many companies stood there before this one
  record Remembered(String companyKey, LocalDate since, int changes) {}
}
