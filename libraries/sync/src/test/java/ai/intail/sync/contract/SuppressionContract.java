package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.enrich.Suppression.Person;
import java.util.List;
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
}
