package ai.intail.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.contract.Ports;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every call of every port says whose data it is about: it takes a hub's id, or something that
/// carries one. So a caller cannot forget it, and what another hub's id names is not found.
class TenancyOfPortsTest {

  /// Calls that are about no hub, or about all of them, and why.
  private static final Map<String, String> ABOUT_NO_HUB =
      Map.ofEntries(
          Map.entry("Reports.dueBy", "the schedule looks for work of all hubs"),
          Map.entry("ConsentStates.take", "before HubSpot says which hub it is"),
          Map.entry("Departures.dueBy", "the schedule looks for work of all hubs"),
          Map.entry("HubStores.partitions", "a figure of the tables"),
          Map.entry("Leases.take", "the caller names the hub in the lease's name"),
          Map.entry("Leases.release", "the caller names the hub in the lease's name"),
          Map.entry("TokenVault.page", "the sweep of orphans goes over all hubs"),
          Map.entry("Positions.of", "where a walk over all hubs stands"),
          Map.entry("Positions.move", "where a walk over all hubs stands"));

  private static Stream<Method> calls() {
    return Arrays.stream(Ports.class.getMethods())
        .map(Method::getReturnType)
        .filter(type -> type.isInterface() && type.getName().startsWith("ai.intail.sync."))
        .filter(type -> !type.getPackageName().endsWith(".work") || isAStore(type))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  private static boolean isAStore(Class<?> type) {
    return type.getSimpleName().equals("Positions");
  }

  private static boolean saysWhose(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .anyMatch(type -> carries(type, new HashSet<>()));
  }

  private static boolean carries(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType of) {
      return Arrays.stream(of.getActualTypeArguments()).anyMatch(one -> carries(one, seen));
    }
    if (type instanceof WildcardType any) {
      return Arrays.stream(any.getUpperBounds()).anyMatch(one -> carries(one, seen));
    }
    if (!(type instanceof Class<?> one)) {
      return false;
    }
    if (one.equals(HubId.class)) {
      return true;
    }
    if (one.isRecord()) {
      return Arrays.stream(one.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .anyMatch(part -> carries(part, seen));
    }
    return one.isSealed()
        && Arrays.stream(one.getPermittedSubclasses()).anyMatch(part -> carries(part, seen));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  @Test
  void everyCallSaysWhoseDataItIsAbout() {
    var calls = calls().toList();

    assertThat(calls).hasSizeGreaterThan(50);
    assertThat(calls.stream().filter(call -> !saysWhose(call)).map(TenancyOfPortsTest::name))
        .isSubsetOf(ABOUT_NO_HUB.keySet());
  }

  @Test
  void noExceptionIsListedThatIsNone() {
    var without = calls().filter(call -> !saysWhose(call)).map(TenancyOfPortsTest::name).toList();

    assertThat(without).containsAll(ABOUT_NO_HUB.keySet());
  }
}
