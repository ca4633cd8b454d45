package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Messages of one hub, report and cause that are worked off together. No contact stands in two of
/// them: who joined twice is looked at twice, one after the other.
record Round(HubId hub, ReportId report, Cause cause, List<ChangeMessage> messages) {

  /// So many contacts at once: their reads and updates fill batches of 100, and what is held in
  /// memory stays bounded.
  private static final int MOST_CONTACTS = 2_000;

  private record Kind(HubId hub, ReportId report, Cause cause) {}

  /// Packs messages into as few rounds as their contacts allow, in their order.
  static List<Round> of(Collection<ChangeMessage> messages) {
    var byKind = new LinkedHashMap<Kind, List<ChangeMessage>>();
    for (ChangeMessage message : messages) {
      byKind
          .computeIfAbsent(
              new Kind(message.hub(), message.report(), message.cause()), _ -> new ArrayList<>())
          .add(message);
    }
    var rounds = new ArrayList<Round>();
    byKind.forEach((kind, same) -> rounds.addAll(pack(kind, same)));
    return rounds;
  }

  private static List<Round> pack(Kind kind, List<ChangeMessage> messages) {
    var rounds = new ArrayList<Round>();
    var waiting = messages;
    while (!waiting.isEmpty()) {
      var packed = new ArrayList<ChangeMessage>();
      var left = new ArrayList<ChangeMessage>();
      Set<ContactId> contacts = new HashSet<>();
      for (ChangeMessage message : waiting) {
        var own =
            message.joins().stream().filter(join -> !join.isErased()).map(Join::contact).toList();
        boolean fits =
            contacts.size() + own.size() <= MOST_CONTACTS
                && own.stream().noneMatch(contacts::contains);
        if (fits) {
          packed.add(message);
          contacts.addAll(own);
        } else {
          left.add(message);
        }
      }
      rounds.add(new Round(kind.hub(), kind.report(), kind.cause(), List.copyOf(packed)));
      waiting = left;
    }
    return rounds;
  }
}
