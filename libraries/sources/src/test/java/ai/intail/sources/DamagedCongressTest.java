package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Assessment;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same people with damaged data: what is said must still be right, and what cannot be known
/// must not be said. The shares are printed: `INTAIL_SEED` chooses another damage.
class DamagedCongressTest {

  private static final long SEED =
      Long.parseLong(System.getenv().getOrDefault("INTAIL_SEED", "20260628"));

  private static final Congress WHOLE = Congress.read();

  @ParameterizedTest
  @EnumSource
  void whatIsSaidIsRightAndNobodyIsDropped(Damage damage) {
    // when
    var told = damage.to(WHOLE, SEED).assess();
    // then
    print(damage, told);
    assertThat(told.keySet()).containsExactlyElementsOf(WHOLE.expected().keySet());
    assertThat(told.values()).allSatisfy(one -> assertThat(one.evidence()).isNotBlank());
    assertThat(right("LEFT", told)).as("LEFT, seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    assertThat(right("STAYED", told)).as("STAYED, seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    assertThat(said("PROMOTED", told)).isZero();
  }

  private static void print(Damage damage, Map<Long, Assessment> told) {
    System.out.printf(
        Locale.ROOT,
        "%-45s LEFT %3d (%5.1f %% right)  STAYED %3d (%5.1f %% right)  UNKNOWN %3d (%4.1f %%)  seed %d%n",
        damage.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        said("LEFT", told),
        100 * right("LEFT", told),
        said("STAYED", told),
        100 * right("STAYED", told),
        said("UNKNOWN", told),
        100.0 * said("UNKNOWN", told) / told.size(),
        SEED);
  }

  private static long said(String verdict, Map<Long, Assessment> told) {
    return told.values().stream().filter(one -> one.verdict().name().equals(verdict)).count();
  }

  /// Of those of whom a verdict was said, the share of whom it is true.
  private static double right(String verdict, Map<Long, Assessment> told) {
    long right =
        told.entrySet().stream()
            .filter(entry -> entry.getValue().verdict().name().equals(verdict))
            .filter(entry -> WHOLE.verdict(entry.getKey()).equals(verdict))
            .count();
    return (double) right / said(verdict, told);
  }
}
