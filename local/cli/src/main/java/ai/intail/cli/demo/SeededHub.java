package ai.intail.cli.demo;

import ai.intail.enrichment.field.Field;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.sources.ContactRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// A simulated account with the contacts of the input and a list that they can join.
public final class SeededHub {

  public static final long ID = 4_242;

  private final SimulatedHub hub;
  private final String list;
  private final List<Long> contacts;

  private SeededHub(SimulatedHub hub, String list, List<Long> contacts) {
    this.hub = hub;
    this.list = list;
    this.contacts = contacts;
  }

  /// One active owner is made for each distinct name in the column "Contact owner".
  public static SeededHub seed(Simulator simulator, List<ContactRow> rows) {
    var hub = simulator.addHub(ID, new SimulatedUser(901, "admin@portal.example"));
    var owners = new HashMap<String, Long>();
    var contacts = new ArrayList<Long>();
    for (ContactRow row : rows) {
      var properties = new HashMap<>(row.properties());
      // A fresh account has none of Intail's own properties yet.
      properties.keySet().removeIf(name -> Field.ofProperty(name).isPresent());
      row.ownerName()
          .map(name -> owners.computeIfAbsent(name, one -> owner(hub, one)))
          .ifPresent(owner -> properties.put("hubspot_owner_id", Long.toString(owner)));
      hub.addContact(row.id(), properties);
      contacts.add(row.id());
    }
    return new SeededHub(hub, hub.addList("People to watch"), contacts);
  }

  private static long owner(SimulatedHub hub, String name) {
    int blank = name.indexOf(' ');
    var first = blank < 0 ? name : name.substring(0, blank);
    var last = blank < 0 ? "" : name.substring(blank + 1);
    var address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@portal.example";
    return hub.addOwner(address, first, last);
  }

  public SimulatedHub hub() {
    return hub;
  }

  public String list() {
    return list;
  }

  List<Long> contacts() {
    return List.copyOf(contacts);
  }

  public void joinAll() {
    hub.join(list, contacts);
  }
}
