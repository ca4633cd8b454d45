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

  private void claim(Claim... claims) {
    for (Claim claim : claims) {
      assertThat(ports().claims().claim(hub, claim)).isTrue();
    }
  }

  private static Claim led(Claim claim, long lead) {
    return claim.settledAs(contact(lead), Claim.Origin.CREATED, claim.run());
  }

  @Test
  void claimsAreFoundByTheLeadTheyLedTo() {
    claim(claim(1, 1, ada(1)), claim(2, 1, Optional.empty()));
    ports().claims().update(hub, led(claim(1, 1, ada(1)), 77));
    ports().claims().update(hub, led(claim(2, 1, Optional.empty()), 77));

    assertThat(ports().claims().ofLead(hub, contact(77)))
        .containsExactlyInAnyOrder(
            led(claim(1, 1, ada(1)), 77), led(claim(2, 1, Optional.empty()), 77));
    assertThat(ports().claims().ofLead(hub, contact(7))).isEmpty();
    assertThat(ports().claims().ofLead(other, contact(77))).isEmpty();
  }

  @Test
  void claimWhoseLeadIsErasedStaysSettled() {
    var claim = claim(1, 1, ada(1));
    claim(claim);
    ports().claims().update(hub, led(claim, 77));

    var erased = led(claim, 77).ledTo(Claim.Settled.ERASED);
    ports().claims().update(hub, erased);
    ports().claims().forgetLead(hub, contact(77));

    assertThat(ports().claims().ofLead(hub, contact(77))).isEmpty();
    assertThat(ports().claims().of(hub, List.of(contact(1)), List.of("ada")))
        .containsExactly(erased);
  }

  @Test
  void movedClaimStandsUnderTheOtherContactAndProfile() {
    claim(claim(1, 1, ada(1)), claim(1, 2, ada(2)), claim(5, 1, Optional.empty()));
    var settled = led(claim(1, 2, ada(2)), 77);
    ports().claims().update(hub, settled);

    assertThat(ports().claims().move(hub, settled, settled.of(contact(5), 1))).isFalse();
    assertThat(ports().claims().move(hub, settled, settled.of(contact(5), 2))).isTrue();
    assertThat(ports().claims().move(hub, settled, settled.of(contact(5), 3))).isFalse();

    assertThat(ports().claims().of(hub, List.of(contact(1)), List.of()))
        .containsExactly(claim(1, 1, ada(1)));
    assertThat(ports().claims().of(hub, List.of(contact(5)), List.of("ada")))
        .containsExactlyInAnyOrder(
            claim(1, 1, ada(1)), claim(5, 1, Optional.empty()), settled.of(contact(5), 2));
    assertThat(ports().claims().ofLead(hub, contact(77)))
        .containsExactly(settled.of(contact(5), 2));
  }

  @Test
  void forgottenClaimHidesNoOther() {
    // given: three records of one person
    claim(claim(1, 1, ada(1)), claim(2, 1, ada(2)), claim(3, 1, ada(3)));
    var claims = ports().claims();
    // when
    claims.forget(hub, claim(2, 1, ada(2)));
    claims.forget(hub, claim(2, 1, ada(2)));
    // then
    assertThat(claims.of(hub, List.of(contact(2)), List.of("ada")))
        .containsExactlyInAnyOrder(claim(1, 1, ada(1)), claim(3, 1, ada(3)));
    // when
    claims.forget(hub, claim(3, 1, ada(3)));
    // then
    assertThat(claims.of(hub, List.of(), List.of("ada"))).containsExactly(claim(1, 1, ada(1)));
    assertThat(claims.claim(hub, claim(4, 1, ada(2)))).isTrue();
    assertThat(claims.of(hub, List.of(), List.of("ada")))
        .containsExactlyInAnyOrder(claim(1, 1, ada(1)), claim(4, 1, ada(2)));
  }
}
