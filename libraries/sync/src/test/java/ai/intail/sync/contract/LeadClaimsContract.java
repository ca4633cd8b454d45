package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.leads.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class LeadClaimsContract extends Contract {

  private static Claim claim(long id, int move, Optional<Claim.Slug> slug) {
    return new Claim(
        contact(id), move, slug, "lead-" + id, "globex", report(1), run(1), Optional.empty());
  }

  private static Optional<Claim.Slug> ada(int number) {
    return Optional.of(new Claim.Slug("ada", number));
  }

  @Test
  void moveIsClaimedOnceEvenByThoseWhoAskAtOnce() {
    long claimed =
        IntStream.range(0, 12)
            .parallel()
            .filter(_ -> ports().claims().claim(hub, claim(1, 1, ada(1))))
            .count();

    assertThat(claimed).isEqualTo(1);
    assertThat(ports().claims().of(hub, List.of(contact(1)), List.of()))
        .containsExactly(claim(1, 1, ada(1)));
  }

  @Test
  void twoRecordsOfOnePersonClaimOneMove() {
    assertThat(ports().claims().claim(hub, claim(1, 1, ada(1)))).isTrue();

    assertThat(ports().claims().claim(hub, claim(2, 1, ada(1)))).isFalse();
    assertThat(ports().claims().of(hub, List.of(contact(2)), List.of()))
        .as("neither half was claimed")
        .isEmpty();
  }

  @Test
  void claimsAreFoundByContactAndByProfileEachOnce() {
    ports().claims().claim(hub, claim(1, 1, ada(1)));
    ports().claims().claim(hub, claim(1, 2, ada(2)));
    ports().claims().claim(hub, claim(3, 1, Optional.empty()));

    assertThat(ports().claims().of(hub, List.of(contact(1)), List.of("ada")))
        .containsExactlyInAnyOrder(claim(1, 1, ada(1)), claim(1, 2, ada(2)));
    assertThat(ports().claims().of(hub, List.of(contact(2)), List.of("ada")))
        .containsExactlyInAnyOrder(claim(1, 1, ada(1)), claim(1, 2, ada(2)));
    assertThat(ports().claims().of(hub, List.of(contact(3)), List.of()))
        .containsExactly(claim(3, 1, Optional.empty()));
  }

  @Test
  void settledClaimNamesItsLead() {
    var claim = claim(1, 1, ada(1));
    ports().claims().claim(hub, claim);
    var settled = claim.settledAs(contact(77), Claim.Origin.ADOPTED, claim.run());
    ports().claims().update(hub, settled);

    assertThat(ports().claims().of(hub, List.of(), List.of("ada"))).containsExactly(settled);
  }

  @Test
  void anotherHubSeesNothing() {
    ports().claims().claim(hub, claim(1, 1, ada(1)));

    assertThat(ports().claims().of(other, List.of(contact(1)), List.of("ada"))).isEmpty();
    assertThat(ports().claims().claim(other, claim(1, 1, ada(1)))).isTrue();
  }
}
