package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.enrich.CompanyMemory.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public abstract class CompanyMemoryContract extends Contract {

  private static final Remembered ACME = new Remembered("acme", LocalDate.of(2026, 6, 30), 0);

  @Test
  void remembersTheLastCompanyOfEachContact() {
    var globex = new Remembered("globex", LocalDate.of(2026, 7, 1), 1);
    ports().companies().put(hub, Map.of(contact(1), ACME, contact(2), ACME));
    ports().companies().put(hub, Map.of(contact(1), globex));

    assertThat(ports().companies().of(hub, List.of(contact(1), contact(2), contact(3))))
        .containsOnly(Map.entry(contact(1), globex), Map.entry(contact(2), ACME));
  }

  @Test
  void anotherHubSeesNothing() {
    ports().companies().put(hub, Map.of(contact(1), ACME));

    assertThat(ports().companies().of(other, List.of(contact(1)))).isEmpty();
  }

  @Test
  void forgottenCompanyIsGone() {
    ports().companies().put(hub, Map.of(contact(1), ACME, contact(2), ACME));

    ports().companies().forget(hub, contact(1));
    ports().companies().forget(hub, contact(1));

    assertThat(ports().companies().of(hub, List.of(contact(1), contact(2))))
        .containsOnlyKeys(contact(2));
  }
}
