package ai.intail.sync.erase;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.Suppression.Person;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.leads.LeadClaims;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.sweep.SweepMessage.ContactMerged;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves the history of merged records to the one that survives: what is asked of the survivor is
/// answered by what was known of all.
///
/// Each thing is put in its new place before it leaves the old one, so that a crash loses nothing,
/// and putting it there twice is as once.
public final class ContactMerge {

  /// No chain of merges is longer; the bound only keeps a fault from looping.
  private static final int LONGEST_CHAIN = 100;

  private final ContactStores stores;
  private final ContactErasure erasure;
  private final Mentions mentions;
  private final SweepQueue queue;
  private final InstantSource clock;

  public ContactMerge(
      ContactStores stores, ContactErasure erasure, SweepQueue queue, InstantSource clock) {
    this.stores = stores;
    this.erasure = erasure;
    this.mentions = new Mentions(stores);
    this.queue = queue;
    this.clock = clock;
  }

  public void on(ContactMerged message) {
    var hub = message.hub();
    if (stores.connections().find(hub).isEmpty()) {
      return; // Nothing is stored of a hub that is not known.
    }
    var into = survivor(hub, message.into());
    if (message.pass() == Pass.FIRST) {
      queue.sendLater(message.again(), InFlight.ENDED);
    }
    var erased = stores.suppression().erased(hub, List.of(into), clock.instant());
    for (ContactId merged : message.merged()) {
      var until = erased.get(into);
      if (until != null) {
        erasure.eraseToo(hub, merged, until);
      } else if (!merged.equals(into)) {
        move(hub, merged, into);
      }
    }
  }

  /// Merges come in any order: the survivor may have been merged into another one since.
  private ContactId survivor(HubId hub, ContactId into) {
    var survivor = into;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      var next = stores.merges().survivorOf(hub, survivor);
      if (next.isEmpty()) {
        return survivor;
      }
      survivor = next.get();
    }
    return survivor;
  }

  private void move(HubId hub, ContactId merged, ContactId into) {
    stores
        .merges()
        .mergedInto(hub, merged)
        .forEach(earlier -> stores.merges().note(hub, earlier, into));
    stores.merges().note(hub, merged, into);
    moveOptOut(hub, merged, into);
    stores.reports().of(hub).forEach(report -> moveMark(report, merged, into));
    moveCompany(hub, merged, into);
    moveEntries(hub, merged, into);
    new MovedClaims(stores.claims(), hub).move(merged, into);
    mentions.relead(hub, merged, into);
    mentions.replace(hub, merged, part -> part.renamed(merged, into));
  }

  private void moveOptOut(HubId hub, ContactId merged, ContactId into) {
    var list = stores.suppression();
    if (!list.optedOut(hub, List.of(new Person(merged, Set.of()))).isEmpty()) {
      list.add(hub, new Person(into, Set.of()));
    }
  }

  /// The later join stands. A contact that was gone when it was looked at says nothing of the
  /// survivor, which is not known by it.
  private void moveMark(Report report, ContactId merged, ContactId into) {
    var marks = stores.marks();
    boolean moved = false;
    while (!moved) {
      var both = marks.of(report.hub(), report.id(), List.of(merged, into));
      var mark = Optional.ofNullable(both.get(merged));
      var standing = Optional.ofNullable(both.get(into));
      moved =
          mark.filter(one -> one.result().outcome() != Outcome.GONE)
              .map(one -> one.renamed(merged, into))
              .filter(one -> standing.isEmpty() || isLater(one, standing.get()))
              .map(one -> marks.replace(report.hub(), report.id(), standing, one))
              .orElse(true);
    }
    marks.forget(report.hub(), report.id(), List.of(merged));
  }

  private static boolean isLater(Mark one, Mark other) {
    return one.joinedAt().isAfter(other.joinedAt());
  }

  private void moveCompany(HubId hub, ContactId merged, ContactId into) {
    var both = stores.companies().of(hub, List.of(merged, into));
    var company = both.get(merged);
    if (company != null && !both.containsKey(into)) {
      stores.companies().put(hub, Map.of(into, company));
    }
    stores.companies().forget(hub, merged);
  }

  private void moveEntries(HubId hub, ContactId merged, ContactId into) {
    var ledger = stores.ledger();
    ledger.ofContact(hub, into).stream()
        .filter(entry -> entry.kind() == Entry.Kind.CREATED)
        .forEach(entry -> ledger.put(hub, List.of(entry.asChange())));
    var entries = ledger.ofContact(hub, merged);
    for (Entry entry : entries) {
      var standing = ledger.of(hub, entry.run(), List.of(into)).get(into);
      ledger.put(hub, List.of(entry.mergedInto(into, Optional.ofNullable(standing))));
    }
    ledger.forget(hub, entries);
  }

  /// Claims of one contact are numbered, so they move one by one, the highest number first.
  private record MovedClaims(LeadClaims claims, HubId hub) {

    void move(ContactId merged, ContactId into) {
      var open = of(merged);
      while (!open.isEmpty()) {
        var from = open.getFirst();
        int next = 1 + of(into).stream().mapToInt(Claim::move).max().orElse(0);
        claims.move(hub, from, from.of(into, next)); // Lost or won: what is left is read anew.
        open = of(merged);
      }
      claims.ofLead(hub, merged).forEach(claim -> claims.update(hub, claim.ledTo(into)));
      claims.forgetLead(hub, merged);
    }

    private List<Claim> of(ContactId contact) {
      return claims.of(hub, List.of(contact), List.of()).stream()
          .sorted(Comparator.comparingInt(Claim::move).reversed())
          .toList();
    }
  }
}
