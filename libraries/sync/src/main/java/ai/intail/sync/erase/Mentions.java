package ai.intail.sync.erase;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.PartResult;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Where a record stands in results: of its own, and of others as their lead.
final class Mentions {

  private final ContactStores stores;

  Mentions(ContactStores stores) {
    this.stores = stores;
  }

  /// Lets the marks of others name another lead. To be done before the results are replaced, by
  /// which those others are found.
  void relead(HubId hub, ContactId record, ContactId into) {
    var others =
        stores.runs().partsWith(hub, record).stream()
            .flatMap(part -> part.contacts().stream())
            .filter(result -> leadIs(result, record))
            .map(ContactResult::contact)
            .filter(contact -> !contact.equals(record))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      stores.reports().of(hub).forEach(report -> relead(report, others, record, into));
    }
  }

  private void relead(Report report, Set<ContactId> others, ContactId record, ContactId into) {
    var marks = stores.marks();
    Set<ContactId> open = others;
    while (!open.isEmpty()) {
      open =
          marks.of(report.hub(), report.id(), open).values().stream()
              .filter(mark -> leadIs(mark.result(), record))
              .filter(
                  mark ->
                      !marks.replace(
                          report.hub(), report.id(), Optional.of(mark), mark.renamed(record, into)))
              .map(Mark::contact)
              .collect(Collectors.toSet());
    }
  }

  /// Replaces the results in which the record stands, then forgets that it did.
  void replace(HubId hub, ContactId record, UnaryOperator<PartResult> change) {
    boolean lost = true;
    while (lost) {
      lost = false;
      for (PartResult part : stores.runs().partsWith(hub, record)) {
        var changed = change.apply(part);
        lost |= !changed.equals(part) && !stores.runs().replacePart(hub, part, changed);
      }
    }
    stores.runs().forgetRecord(hub, record);
  }

  private static boolean leadIs(ContactResult result, ContactId record) {
    return result.lead().filter(lead -> lead.id().equals(record)).isPresent();
  }
}
