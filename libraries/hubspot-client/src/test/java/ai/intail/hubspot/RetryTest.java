package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent again, when, and what it comes to in the end.
class RetryTest {

  private final SimulatedAccount simulated = new SimulatedAccount();

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 423, 477})
  void troubleThatPassesIsTriedAgain(int status) {
    simulated.simulator.faults().next("owners", Fault.status(status), Fault.status(status));

    simulated.account().owners().all();

    assertThat(simulated.attempts()).isEqualTo(3);
  }

  @Test
  void aPageOfTheEdgeIsTroubleThatPasses() {
    simulated.simulator.faults().next("owners", new Fault.Html(502));

    simulated.account().owners().all();

    assertThat(simulated.attempts()).isEqualTo(2);
  }

  @Test
  void hubSpotsOwnPauseIsKept() {
    simulated
        .simulator
        .faults()
        .next("owners", new Fault.Status(429, Optional.of(Duration.ofSeconds(7))));

    simulated.account().owners().all();

    assertThat(simulated.waited()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void fourAttemptsAreEnough() {
    simulated.simulator.faults().every(1, "owners", Fault.status(503));

    assertThatThrownBy(() -> simulated.account().owners().all())
        .isInstanceOf(UnavailableException.class);

    assertThat(simulated.attempts()).isEqualTo(4);
  }

  @Test
  void aPauseThatDoesNotFitTheDeadlineIsNotBegun() {
    simulated
        .simulator
        .faults()
        .next("owners", new Fault.Status(429, Optional.of(Duration.ofHours(1))));

    assertThatThrownBy(() -> simulated.account().owners().all())
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            limited -> assertThat(limited.retryAfter()).contains(Duration.ofHours(1)));

    assertThat(simulated.waited()).isZero();
  }

  @Test
  void aCreateWhoseAnswerWasLostIsNotSentAgain() {
    simulated.simulator.faults().next("contact_create", new Fault.ResetAfterApplying());

    var results =
        simulated
            .account()
            .contactWrites()
            .create(List.of(new NewContact("t1", Map.of("email", "new@acme.example"))));

    assertThat(results).containsEntry("t1", new ItemResult.Unsure());
    assertThat(simulated.hub.contacts()).hasSize(1);
  }

  @Test
  void anUpdateWhoseAnswerWasLostIsSentAgain() {
    long id = simulated.hub.addContact(Map.of("email", "jane@acme.example"));
    simulated.simulator.faults().next("contact_write", new Fault.ResetAfterApplying());

    var results =
        simulated
            .account()
            .contactWrites()
            .update(List.of(new ContactUpdate(new ContactId(id), Map.of("firstname", "Jane"))));

    assertThat(results).containsEntry(new ContactId(id), new ItemResult.Written(new ContactId(id)));
    assertThat(simulated.attempts()).isEqualTo(2);
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndTheCallSentAgain() {
    // given
    var old = new AccessToken(simulated.hub.issueToken(SimulatedAccount.SCOPES));
    simulated.hub.expireTokens();
    var fresh = new AccessToken(simulated.hub.issueToken(SimulatedAccount.SCOPES));
    var asked = new ArrayList<AccessToken>();
    var tokens =
        new TokenSupplier() {
          @Override
          public AccessToken current() {
            return old;
          }

          @Override
          public AccessToken renewedAfter(AccessToken refused) {
            asked.add(refused);
            return fresh;
          }
        };
    // when
    simulated.account(tokens).owners().all();
    // then
    assertThat(asked).containsExactly(old);
    assertThat(simulated.statuses()).endsWith(200);
  }

  @Test
  void aTokenThatIsRefusedAgainEndsTheCall() {
    var account = simulated.account(TokenSupplier.of(new AccessToken("nobody's")));

    assertThatThrownBy(() -> account.owners().all()).isInstanceOf(AuthenticationException.class);

    assertThat(simulated.attempts()).isEqualTo(2);
  }

  @Test
  void aMissingScopeIsNamedAndNotTriedAgain() {
    var account = simulated.account(Set.of("oauth"));

    assertThatThrownBy(() -> account.owners().all())
        .isInstanceOfSatisfying(
            MissingScopesException.class,
            missing -> assertThat(missing.scopes()).contains("crm.objects.owners.read"));

    assertThat(simulated.attempts()).isEqualTo(1);
  }
}
