package ai.intail.simulator.behaviour;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// How each switch stands. Thread-safe; may be changed while the simulator runs.
public final class Switches {

  private final Map<Class<?>, Switch> chosen = new ConcurrentHashMap<>();

  public Switches(Collection<Switch> chosen) {
    chosen.forEach(this::choose);
  }

  public void choose(Switch wanted) {
    chosen.put(kind(wanted), wanted);
  }

  /// All as they are unless told otherwise.
  public void reset() {
    chosen.clear();
  }

  public boolean is(Switch wanted) {
    var kind = kind(wanted);
    return chosen.getOrDefault(kind, usual(kind)).equals(wanted);
  }

  private static Class<?> kind(Switch one) {
    return ((Enum<?>) one).getDeclaringClass();
  }

  private static Switch usual(Class<?> kind) {
    return (Switch) kind.getEnumConstants()[0];
  }

  /// By the name of its kind, such as `MergedId`, which one stands.
  public SortedMap<String, String> standing() {
    var standing = new TreeMap<String, String>();
    kinds()
        .forEach(
            kind -> {
              var one = (Enum<?>) chosen.getOrDefault(kind, usual(kind));
              standing.put(kind.getSimpleName(), one.name());
            });
    return standing;
  }

  /// @param label such as `MergedId.NEW`
  public static Optional<Switch> named(String label) {
    return kinds()
        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
        .map(Switch.class::cast)
        .filter(one -> one.label().equals(label))
        .findFirst();
  }

  private static Stream<Class<?>> kinds() {
    return Arrays.stream(Switch.class.getPermittedSubclasses());
  }
}
