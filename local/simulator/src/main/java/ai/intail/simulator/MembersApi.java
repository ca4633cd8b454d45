package ai.intail.simulator;

import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.HubEvent.Movement;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The calls on who is on a list.
final class MembersApi {

  /// Of more, whole lists are not added to others or emptied.
  private static final int MOST = 100_000;

  private final HubState hub;
  private final MemberPages pages;

  MembersApi(HubState hub) {
    this.hub = hub;
    this.pages = new MemberPages(hub.switches);
  }

  SimulatedAnswer byJoin(String id, Parameters query) {
    return pages.byJoin(ListsApi.find(hub, id), query);
  }

  SimulatedAnswer byId(String id, Parameters query) {
    return pages.byId(ListsApi.find(hub, id), query);
  }

  SimulatedAnswer add(String id, JsonNode request) {
    return changed(byHand(id), ids(request), List.of());
  }

  SimulatedAnswer remove(String id, JsonNode request) {
    return changed(byHand(id), List.of(), ids(request));
  }

  SimulatedAnswer addAndRemove(String id, JsonNode request) {
    return changed(
        byHand(id), ids(request.path("recordIdsToAdd")), ids(request.path("recordIdsToRemove")));
  }

  SimulatedAnswer addFrom(String id, String source) {
    var list = byHand(id);
    var other = ListsApi.find(hub, source);
    checkSize(other);
    changed(list, other.members.keySet().stream().map(String::valueOf).toList(), List.of());
    return SimulatedAnswer.empty(204);
  }

  SimulatedAnswer removeAll(String id) {
    var list = byHand(id);
    checkSize(list);
    new ArrayList<>(list.members.keySet()).forEach(contact -> leave(list, contact));
    return SimulatedAnswer.empty(204);
  }

  private static void checkSize(MemberList list) {
    if (list.members.size() >= MOST) {
      throw Refusal.validation("the list has 100000 members or more");
    }
  }

  private MemberList byHand(String id) {
    var list = ListsApi.find(hub, id);
    if (list.kind(hub.now()) == ListKind.DYNAMIC) {
      throw Refusal.validation("members of a DYNAMIC list cannot be changed by hand");
    }
    return list;
  }

  private static List<String> ids(JsonNode array) {
    if (!array.isArray() && !array.isMissingNode()) {
      throw Refusal.validation("takes an array of record ids");
    }
    return List.copyOf(new LinkedHashSet<>(Json.texts(array)));
  }

  /// Who is not there is missing, and no error.
  private SimulatedAnswer changed(MemberList list, List<String> toAdd, List<String> toRemove) {
    var answer = Json.object();
    // HubSpot spells it so.
    var added = answer.putArray("recordsIdsAdded");
    var removed = answer.putArray("recordIdsRemoved");
    var missing = answer.putArray("recordIdsMissing");
    for (String record : toAdd) {
      var contact = ContactApi.number(record).flatMap(hub.contacts::live).map(CrmRecord::id);
      if (contact.isEmpty()) {
        missing.add(record);
      } else if (!list.members.containsKey(contact.get())) {
        list.join(contact.get(), hub.now());
        tell(list, contact.get(), Movement.ADDED_TO_LIST);
        added.add(record);
      }
    }
    for (String record : toRemove) {
      var contact = ContactApi.number(record).filter(list.members::containsKey);
      if (contact.isPresent()) {
        leave(list, contact.get());
        removed.add(record);
      }
    }
    return SimulatedAnswer.json(200, answer);
  }

  private void leave(MemberList list, long contact) {
    list.leave(contact);
    list.lastRemoval = java.util.Optional.of(hub.now());
    tell(list, contact, Movement.REMOVED_FROM_LIST);
  }

  private void tell(MemberList list, long contact, Movement movement) {
    hub.tell(new HubEvent.MembershipChanged(hub.id, list.id, contact, movement));
  }
}
