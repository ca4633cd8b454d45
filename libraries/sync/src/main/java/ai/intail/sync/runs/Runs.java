package ai.intail.sync.runs;

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
}
