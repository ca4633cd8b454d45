package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever goes wrong on the way, each record of a batch is written or reported.
class FaultPlanTest {

  private static final int RECORDS = 1_000;

  @Property(tries = 60)
  void everyRecordIsUpdatedOrReportedById(
      @ForAll("plans") List<Fault> plan, @ForAll("offenders") Set<Integer> offenders) {
    // given
    var simulated = new SimulatedAccount();
    var ids =
        IntStream.range(0, RECORDS)
            .mapToObj(
                i -> new ContactId(simulated.hub.addContact(Map.of("email", i + "@acme.example"))))
            .toList();
    var updates =
        IntStream.range(0, RECORDS)
            .mapToObj(
                i ->
                    new ContactUpdate(
                        ids.get(i),
                        offenders.contains(i)
                            ? Map.of("no_such_property", "x")
                            : Map.of("firstname", "Jane " + i)))
            .toList();
    simulated.simulator.faults().next("contact_write", plan.toArray(Fault[]::new));
    // when
    var results = simulated.account().contactWrites().update(updates);
    // then
    assertThat(results).containsOnlyKeys(ids);
    for (int i = 0; i < RECORDS; i++) {
      var result = Optional.ofNullable(results.get(ids.get(i))).orElseThrow();
      var stands = simulated.hub.contact(ids.get(i).value()).orElseThrow().property("firstname");
      switch (result) {
        case ItemResult.Written _ -> assertThat(stands).isEqualTo("Jane " + i);
        case ItemResult.Refused _ -> assertThat(offenders).contains(i);
        case ItemResult.Missing() -> throw new AssertionError("record " + i + " is there");
        case ItemResult.Unsure() -> assertThat(stands).isIn("", "Jane " + i);
      }
    }
    assertThat(results.values().stream().filter(ItemResult.Unsure.class::isInstance).count())
        .as("who is unsure, after %d faults", plan.size())
        .isLessThanOrEqualTo(100L * (plan.size() / 2 + 1));
    if (plan.isEmpty()) {
      assertThat(results.values()).noneMatch(ItemResult.Unsure.class::isInstance);
    }
  }

  @Provide
  Arbitrary<List<Fault>> plans() {
    return Arbitraries.of(
            Fault.status(500),
            Fault.status(502),
            Fault.status(503),
            Fault.status(423),
            new Fault.Status(429, Optional.of(Duration.ofSeconds(1))),
            new Fault.Status(477, Optional.of(Duration.ofSeconds(2))),
            new Fault.Html(502),
            new Fault.Html(520),
            new Fault.Reset(),
            new Fault.ResetAfterApplying(),
            new Fault.TimeOut(),
            new Fault.CutBody(),
            new Fault.Garbage())
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Set<Integer>> offenders() {
    return Arbitraries.integers().between(0, RECORDS - 1).set().ofMaxSize(8);
  }
}
