package ai.intail.sync.erase;

import ai.intail.enrichment.person.EmailAddress;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.ProfileStore.StoredProfile;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.OfContact;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Erases a contact that was deleted in HubSpot, with the records that were merged into it.
///
/// The contact's number goes on the suppression list first, so that nothing is begun for it any
/// more. Whatever is deleted is found by keys, and what leads to it is deleted after it: a crash
/// leaves nothing that the next attempt would not find.
public final class ContactErasure {

  /// HubSpot can restore a deleted contact; so long its return is not noticed.
  private static final Duration DELETED = Duration.ofDays(1);

  private final ContactStores stores;
  private final AddressDigests digests;
  private final Mentions mentions;
  private final SweepQueue queue;
  private final InstantSource clock;

  public ContactErasure(
      ContactStores stores, AddressDigests digests, SweepQueue queue, InstantSource clock) {
    this.stores = stores;
    this.digests = digests;
    this.mentions = new Mentions(stores);
    this.queue = queue;
    this.clock = clock;
  }

  public void on(ContactDeleted message) {
    erase(message, message.contact(), clock.instant().plus(DELETED));
  }

  public void on(ContactPrivacyDeleted message) {
    erase(message, message.contact(), Suppression.FOR_GOOD);
  }

  private void erase(OfContact message, ContactId contact, Instant until) {
    var hub = message.hub();
    if (stores.connections().find(hub).isEmpty()) {
      return; // Nothing is stored of a hub that is not known.
    }
    var records = new ArrayList<>(stores.merges().mergedInto(hub, contact));
    records.add(contact);
    suppress(hub, records, until);
    if (message.pass() == Pass.FIRST) {
      records.forEach(record -> later(hub, record, until));
    }
    records.forEach(record -> forget(hub, record));
  }

  /// Erases a record that was merged into one which is erased.
  void eraseToo(HubId hub, ContactId record, Instant until) {
    suppress(hub, List.of(record), until);
    forget(hub, record);
  }

  private void later(HubId hub, ContactId record, Instant until) {
    var again =
        until.equals(Suppression.FOR_GOOD)
            ? new ContactPrivacyDeleted(hub, record, Pass.SECOND)
            : new ContactDeleted(hub, record, Pass.SECOND);
    queue.sendLater(again, InFlight.ENDED);
  }

  private void suppress(HubId hub, Collection<ContactId> records, Instant until) {
    var list = stores.suppression();
    records.forEach(record -> list.erase(hub, record, until));
    if (until.equals(Suppression.FOR_GOOD)) {
      // The person may stand in the account under another number.
      var addresses =
          records.stream().flatMap(record -> addresses(hub, record)).collect(Collectors.toSet());
      if (!addresses.isEmpty()) {
        records.forEach(
            record -> list.add(hub, new Suppression.Person(record, Set.copyOf(addresses))));
      }
    }
  }

  /// Digests of the addresses that the person's profiles and leads tell.
  private Stream<String> addresses(HubId hub, ContactId record) {
    var ofProfiles =
        profiles(hub, record).stream()
            .flatMap(profile -> profile.keys().stream())
            .flatMap(key -> key.address().stream());
    var ofLeads =
        claims(hub, record).stream()
            .flatMap(claim -> claim.leadRecord().stream())
            .flatMap(lead -> stores.ledger().ofContact(hub, lead).stream())
            .flatMap(entry -> Stream.ofNullable(entry.written().get("email")))
            .flatMap(text -> EmailAddress.of(text).stream());
    return Stream.concat(ofProfiles, ofLeads)
        .filter(address -> !address.role()) // Others read it too.
        .map(digests::of);
  }

  private void forget(HubId hub, ContactId record) {
    profiles(hub, record).forEach(profile -> stores.profiles().forget(hub, profile));
    stores
        .reports()
        .of(hub)
        .forEach(report -> stores.marks().forget(hub, report.id(), List.of(record)));
    forgetAsLead(hub, record);
    forgetLeads(hub, record);
    stores.ledger().forget(hub, stores.ledger().ofContact(hub, record));
    stores.companies().forget(hub, record);
    mentions.replace(hub, record, part -> part.without(record));
    stores.reports().of(hub).forEach(report -> forgetKept(hub, report.id(), record));
    stores.remembered().forget(hub, record);
    stores.merges().forget(hub, record);
  }

  private void forgetKept(HubId hub, ReportId report, ContactId record) {
    for (Kept one : stores.kept().of(hub, report)) {
      if (one instanceof Kept.Part(var message) && message.holds(record)) {
        stores.kept().keep(new Kept.Part(message.without(record)));
      }
    }
  }

  private void forgetAsLead(HubId hub, ContactId record) {
    mentions.relead(hub, record, ContactResult.Lead.ERASED);
    stores
        .claims()
        .ofLead(hub, record)
        .forEach(claim -> stores.claims().update(hub, claim.ledTo(Claim.Settled.ERASED)));
    stores.claims().forgetLead(hub, record);
  }

  /// A lead is the same person: what was written to it tells name, address and original contact.
  private void forgetLeads(HubId hub, ContactId record) {
    for (Claim claim : claims(hub, record)) {
      claim
          .leadRecord()
          .ifPresent(lead -> stores.ledger().forget(hub, stores.ledger().ofContact(hub, lead)));
      stores.claims().forget(hub, claim);
    }
  }

  /// The highest number first.
  private List<Claim> claims(HubId hub, ContactId record) {
    return stores.claims().of(hub, List.of(record), List.of()).stream()
        .sorted(Comparator.comparingInt(Claim::move).reversed())
        .toList();
  }

  private List<StoredProfile> profiles(HubId hub, ContactId record) {
    var ids =
        stores.reports().of(hub).stream()
            .flatMap(
                report -> stores.marks().of(hub, report.id(), List.of(record)).values().stream())
            .flatMap((Mark mark) -> mark.profile().stream())
            .collect(Collectors.toSet());
    return ids.isEmpty() ? List.of() : stores.profiles().byIds(hub, ids);
  }
}
