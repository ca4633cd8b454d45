package ai.intail.simulation;

import ai.intail.enrichment.field.Field;
import ai.intail.simulator.SimulatedContact;
import ai.intail.simulator.SimulatedHub;
import java.util.SortedMap;
import java.util.TreeMap;

/// What HubSpot holds, but for the two properties that tell of the run and its time.
///
/// @param contacts their properties, by record id; a lead is told by the record it was made for
record Standing(SortedMap<String, SortedMap<String, String>> contacts) {

  static Standing of(SimulatedHub hub) {
    var all = new TreeMap<String, SortedMap<String, String>>();
    for (SimulatedContact contact : hub.contacts()) {
      if (contact.state() == SimulatedContact.State.LIVE) {
        var original = contact.property(Field.ORIGINAL_CONTACT_ID.property());
        var name = isLead(contact) ? "lead of " + original : "contact " + contact.id();
        all.put(name, withoutRun(contact.properties()));
      }
    }
    return new Standing(all);
  }

  /// A contact that Intail watches is its own original.
  static boolean isLead(SimulatedContact contact) {
    var original = contact.property(Field.ORIGINAL_CONTACT_ID.property());
    return !original.isEmpty() && !original.equals(Long.toString(contact.id()));
  }

  static SortedMap<String, String> withoutRun(SortedMap<String, String> values) {
    var rest = new TreeMap<>(values);
    rest.remove(Field.EXPORT_ID.property());
    rest.remove(Field.LAST_MODIFIED_DATE.property());
    return rest;
  }
}
