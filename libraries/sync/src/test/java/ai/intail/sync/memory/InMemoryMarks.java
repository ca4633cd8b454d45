package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.Marks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Marks by hub, report and contact.
public final class InMemoryMarks implements Marks {

  private record Key(HubId hub, ReportId report, ContactId contact) {}

  private final Map<Key, Mark> marks = new HashMap<>();

  @Override
  public synchronized Map<ContactId, Mark> of(
      HubId hub, ReportId report, Collection<ContactId> contacts) {
    var found = new LinkedHashMap<ContactId, Mark>();
    for (ContactId contact : contacts) {
      var mark = marks.get(new Key(hub, report, contact));
      if (mark != null) {
        found.put(contact, mark);
      }
    }
    return found;
  }

  @Override
  public synchronized void put(HubId hub, ReportId report, Collection<Mark> more) {
    more.forEach(mark -> marks.put(new Key(hub, report, mark.contact()), mark));
  }

  @Override
  public synchronized boolean replace(
      HubId hub, ReportId report, Optional<Mark> expected, Mark by) {
    var key = new Key(hub, report, by.contact());
    if (!Optional.ofNullable(marks.get(key)).equals(expected)) {
      return false;
    }
    marks.put(key, by);
    return true;
  }

  @Override
  public synchronized void forget(HubId hub, ReportId report, Collection<ContactId> contacts) {
    contacts.forEach(contact -> marks.remove(new Key(hub, report, contact)));
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(marks, key -> key.hub().equals(hub));
  }
}
