package ai.intail.sources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What came of one contact of a file.
///
/// @param verdict its name
/// @param evidence why, in words
/// @param properties to be written, by internal name; none if nothing is
public record AssessedContact(
    long id, String verdict, String evidence, SequencedMap<String, String> properties) {

  public AssessedContact {
    properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
  }

  @Override
  public String toString() {
    return "AssessedContact[" + id + ", " + verdict + "]";
  }
}
