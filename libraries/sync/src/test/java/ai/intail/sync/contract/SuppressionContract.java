package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.enrich.Suppression.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class SuppressionContract extends Contract {

  @Test
  void optedOutByContactOrByAnyAddress() {
    ports().suppression().add(hub, new Person(contact(1), Set.of("digest-a")));

    assertThat(
            ports()
                .suppression()
                .optedOut(
                    hub,
                    List.of(
                        new Person(contact(1), Set.of()),
                        new Person(contact(2), Set.of("digest-b", "digest-a")),
                        new Person(contact(3), Set.of("digest-b")))))
        .containsExactlyInAnyOrder(contact(1), contact(2));
  }

  @Test
  void anotherHubSeesNothing() {
    ports().suppression().add(hub, new Person(contact(1), Set.of("digest-a")));

    assertThat(
            ports()
                .suppression()
                .optedOut(other, List.of(new Person(contact(1), Set.of("digest-a")))))
        .isEmpty();
  }

  @Test
  void erasedContactIsKnownUntilItsTime() {
    var end = Instant.parse("2026-07-01T12:00:00Z");
    ports().suppression().erase(hub, contact(1), end);

    assertThat(ports().suppression().erased(hub, List.of(contact(1), contact(2)), now))
        .containsOnly(Map.entry(contact(1), end));
    assertThat(ports().suppression().erased(hub, List.of(contact(1)), end)).isEmpty();
    assertThat(ports().suppression().erased(other, List.of(contact(1)), now)).isEmpty();
  }

  @Test
  void theLongerEndStandsInWhateverOrderTheyCome() {
    var early = Instant.parse("2026-07-01T12:00:00Z");
    var late = early.plusSeconds(60);
    var list = ports().suppression();
    list.erase(hub, contact(1), early);
    list.erase(hub, contact(1), late);
    list.erase(hub, contact(2), late);
    list.erase(hub, contact(2), early);
    list.erase(hub, contact(3), Suppression.FOR_GOOD);
    list.erase(hub, contact(3), late);
    list.erase(hub, contact(4), late);
    list.erase(hub, contact(4), Suppression.FOR_GOOD);

    assertThat(list.erased(hub, List.of(contact(1), contact(2), contact(3), contact(4)), now))
        .containsOnly(
            Map.entry(contact(1), late),
            Map.entry(contact(2), late),
            Map.entry(contact(3), Suppression.FOR_GOOD),
            Map.entry(contact(4), Suppression.FOR_GOOD));
  }

  @Test
  void whoIsErasedHasNotOptedOut() {
    ports().suppression().erase(hub, contact(1), Suppression.FOR_GOOD);

    assertThat(ports().suppression().optedOut(hub, List.of(new Person(contact(1), Set.of()))))
        .isEmpty();
  }
}
