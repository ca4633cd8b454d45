package ai.intail.sync.enrich;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.verdict.KnownCompany;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.CompanyMemory.Remembered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the CRM said of a contact's company before, and says now.
final class Memory {

  private final CompanyMemory store;

  Memory(CompanyMemory store) {
    this.store = store;
  }

  /// Stores the companies that are new or have changed.
  ///
  /// @return of whom another company was known before: the present one, and since when
  Map<ContactId, KnownCompany> compare(HubId hub, List<CrmContact> contacts, LocalDate today) {
    var ids = contacts.stream().map(contact -> new ContactId(contact.id())).toList();
    var remembered = store.of(hub, ids);
    var changed = new HashMap<ContactId, Remembered>();
    var known = new HashMap<ContactId, KnownCompany>();
    for (CrmContact contact : contacts) {
      var id = new ContactId(contact.id());
      var before = Optional.ofNullable(remembered.get(id));
      present(contact, before, today)
          .ifPresent(
              present -> {
                if (!Optional.of(present).equals(before)) {
                  changed.put(id, present);
                }
                if (present.changes() > 0) {
                  known.put(id, new KnownCompany(present.companyKey(), present.since()));
                }
              });
    }
    if (!changed.isEmpty()) {
      store.put(hub, changed);
    }
    return known;
  }

  private static Optional<Remembered> present(
      CrmContact contact, Optional<Remembered> before, LocalDate today) {
    return contact
        .companyKey()
        .map(
            key -> {
              if (before.isEmpty()) {
                return new Remembered(key, today, 0);
              }
              return before.get().companyKey().equals(key)
                  ? before.get()
                  : new Remembered(key, today, before.get().changes() + 1);
            });
  }
}
