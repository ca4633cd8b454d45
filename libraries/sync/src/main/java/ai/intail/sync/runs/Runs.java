package ai.intail.sync.runs;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The runs and their parts. Thread-safe; what is saved last stands.
public interface Runs {

  void save(Run run);

  Optional<Run> find(HubId hub, RunId run);

  /// The newest runs of a hub, by the time they started.
  List<Run> newest(HubId hub, int limit);

  void savePart(HubId hub, PartResult part);

  /// The parts of one run that have a result, of those asked for.
  Map<Integer, PartResult> parts(HubId hub, RunId run, Collection<Integer> numbers);

  /// All parts of a run that have a result, by number, read by one query.
  List<PartResult> parts(HubId hub, RunId run);

  /// The parts of all runs in which a record stands, as a contact or as a lead.
  List<PartResult> partsWith(HubId hub, ContactId record);

  /// Puts one result in the place of another of the same part.
  ///
  /// @return false, and nothing changed, if another than `expected` stands there
  boolean replacePart(HubId hub, PartResult expected, PartResult by);

  /// Forgets in which parts a record stands; the parts themselves are replaced before.
  void forgetRecord(HubId hub, ContactId record);
}
