package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The pacer of those who share no limit.
class UnpacedTest {

  private static final Instant NOW = ScriptedAccount.BEGIN;

  private final Pacer pacer = Pacer.unpaced(() -> NOW);

  @Test
  void aCallThatMayGoIsNotHeldUp() {
    assertThatCode(() -> pacer.await(CallKind.OWNERS, Instant.MIN, NOW)).doesNotThrowAnyException();
    assertThatCode(() -> pacer.await(CallKind.OWNERS, NOW, NOW)).doesNotThrowAnyException();
  }

  @Test
  void aCallIsHeldUpUntilItsTime() {
    long before = System.nanoTime();

    pacer.await(CallKind.OWNERS, NOW.plusMillis(20), NOW.plusSeconds(1));

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);
  }

  @Test
  void aTimeBehindTheDeadlineIsNotWaitedFor() {
    assertThatThrownBy(
            () -> pacer.await(CallKind.OWNERS, NOW.plusSeconds(3_600), NOW.plusSeconds(1)))
        .isInstanceOf(OutOfTimeException.class);
  }

  @Test
  void whoIsInterruptedStopsWaitingAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () -> pacer.await(CallKind.OWNERS, NOW.plusSeconds(60), NOW.plusSeconds(120)))
          .isInstanceOf(OutOfTimeException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void searchesAreASharedLimitOfTheirOwnAndTokensAndTheJournalNone() {
    assertThat(CallKind.CONTACT_SEARCH.search()).isTrue();
    assertThat(CallKind.COMPANY_SEARCH.search()).isTrue();
    assertThat(CallKind.CONTACT_READ.search()).isFalse();
    assertThat(CallKind.OAUTH.budgeted()).isFalse();
    assertThat(CallKind.JOURNAL.budgeted()).isFalse();
    assertThat(CallKind.CONTACT_SEARCH.budgeted()).isTrue();
  }
}
