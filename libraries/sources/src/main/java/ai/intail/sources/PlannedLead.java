package ai.intail.sources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A lead for a person of a file who moved.
///
/// @param originalContact the contact's id
/// @param properties with which it is created, by internal name
public record PlannedLead(long originalContact, SequencedMap<String, String> properties) {

  public PlannedLead {
    properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
  }

  @Override
  public String toString() {
    return "PlannedLead[" + originalContact + "]";
  }
}
