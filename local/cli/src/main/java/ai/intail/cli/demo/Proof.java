package ai.intail.cli.demo;

import ai.intail.cli.demo.DemoResult.ContactChange;
import ai.intail.cli.demo.DemoResult.Lead;
import ai.intail.enrichment.field.Field;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.WriteRecord;
import ai.intail.simulator.WriteRecord.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds what is printed against the simulated HubSpot's own record of writes.
final class Proof {

  private static final Set<String> OF_A_NEW_LEAD =
      Set.of("email", "firstname", "lastname", "lifecyclestage");

  private final List<WriteRecord> writes;
  private final List<String> disagreements = new ArrayList<>();

  private Proof(List<WriteRecord> writes) {
    this.writes = writes;
  }

  /// @return what does not agree, in sentences
  static List<String> disagreements(
      SimulatedHub hub, List<ContactChange> contacts, List<Lead> leads, long leadsCounted) {
    var proof = new Proof(hub.writes());
    proof.onlyOurProperties();
    proof.thirtySixProperties(hub);
    proof.contacts(contacts);
    proof.leads(leads, leadsCounted);
    return proof.disagreements;
  }

  private static Set<String> ours() {
    return Arrays.stream(Field.values()).map(Field::property).collect(Collectors.toSet());
  }

  private void onlyOurProperties() {
    for (WriteRecord write : writes) {
      var others = new TreeSet<>(write.changes().keySet());
      others.removeAll(ours());
      if (write.kind() == Kind.CONTACT_CREATED) {
        others.removeAll(OF_A_NEW_LEAD);
      }
      if (!others.isEmpty()) {
        disagreements.add("a write named properties that are not Intail's: " + others);
      }
      if (write.kind() == Kind.CONTACT_ARCHIVED) {
        disagreements.add("a contact was archived");
      }
    }
  }

  private void thirtySixProperties(SimulatedHub hub) {
    var there =
        hub.contactProperties().stream()
            .filter(property -> !property.hubspotDefined())
            .map(property -> property.name())
            .collect(Collectors.toSet());
    if (!there.equals(ours())) {
      disagreements.add("the account's own properties are not the 36 of Intail");
    }
  }

  private void contacts(List<ContactChange> contacts) {
    var written = idsOf(Kind.CONTACT_UPDATED);
    var created = idsOf(Kind.CONTACT_CREATED);
    for (ContactChange contact : contacts) {
      var id = Long.toString(contact.id());
      boolean updated = contact.outcome().equals("UPDATED");
      if (updated && (!written.contains(id) || contact.changes().isEmpty())) {
        disagreements.add("contact " + id + " counts as updated, but nothing of it was");
      }
      if (!updated
          && !contact.changes().isEmpty()
          && !contact.changes().containsKey(Field.REPORT_TYPE.property())) {
        disagreements.add("contact " + id + " was changed, but does not count as updated");
      }
      if (contact.outcome().isEmpty()) {
        disagreements.add("contact " + id + " has no result");
      }
      written.remove(id);
    }
    written.removeAll(created);
    if (!written.isEmpty()) {
      disagreements.add("records were written that are not shown: " + written);
    }
  }

  private void leads(List<Lead> leads, long counted) {
    var created = idsOf(Kind.CONTACT_CREATED);
    var shown = leads.stream().map(lead -> Long.toString(lead.id())).collect(Collectors.toSet());
    if (!created.equals(shown) || created.size() != counted) {
      disagreements.add(
          "%d leads were created, %d are shown, %d are counted"
              .formatted(created.size(), shown.size(), counted));
    }
  }

  private Set<String> idsOf(Kind kind) {
    var ids = new HashSet<String>();
    writes.stream().filter(write -> write.kind() == kind).forEach(write -> ids.add(write.id()));
    return ids;
  }
}
