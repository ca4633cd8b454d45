package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Fault;
import ai.intail.simulator.WriteRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever goes wrong on the way, each record of a batch is written once or reported by its id.
class FaultPlanTest {

  private static final int RECORDS = 1_000;

  /// Made anew for each try.
  private static final class Account {
    final SimulatedAccount simulated = new SimulatedAccount();
    final List<ContactId> ids =
        IntStream.range(0, RECORDS)
            .mapToObj(
                i -> new ContactId(simulated.hub.addContact(Map.of("email", i + "@acme.example"))))
            .toList();

    Map<ContactId, ItemResult> update(List<Fault> plan, Set<Integer> offenders) {
      simulated.simulator.faults().next("contact_write", plan.toArray(Fault[]::new));
      return simulated
          .account()
          .contactWrites()
          .update(
              IntStream.range(0, RECORDS)
                  .mapToObj(
                      i ->
                          new ContactUpdate(
                              ids.get(i),
                              offenders.contains(i)
                                  ? Map.of("no_such_property", "x")
                                  : Map.of("firstname", "Jane " + i)))
                  .toList());
    }

    private String stands(int record) {
      return simulated.hub.contact(ids.get(record).value()).orElseThrow().property("firstname");
    }

    void nothingIsSilent(Map<ContactId, ItemResult> results) {
      assertThat(results.keySet()).containsExactlyElementsOf(ids);
      for (int i = 0; i < RECORDS; i++) {
        switch (Optional.ofNullable(results.get(ids.get(i))).orElseThrow()) {
          case ItemResult.Written _ -> assertThat(stands(i)).isEqualTo("Jane " + i);
          case ItemResult.Refused _, ItemResult.Missing() -> assertThat(stands(i)).isEmpty();
          case ItemResult.Unsure() -> assertThat(stands(i)).isIn("", "Jane " + i);
        }
      }
    }

    /// By record, how often its value changed: a write that is sent again finds its value there.
    Map<String, Long> changed() {
      return simulated.hub.writes().stream()
          .filter(
              write ->
                  write.changes().values().stream()
                      .anyMatch(change -> !change.before().equals(change.after())))
          .collect(Collectors.groupingBy(WriteRecord::id, Collectors.counting()));
    }

    void nothingIsChangedTwice() {
      assertThat(changed().values()).allMatch(times -> times == 1);
    }
  }

  @Property(tries = 60)
  void underTroubleThatPassesOnlyTheOffendersAreRefusedAndFewAreUnsure(
      @ForAll("passing") List<Fault> plan, @ForAll("offenders") Set<Integer> offenders) {
    var account = new Account();

    var results = account.update(plan, offenders);

    account.nothingIsSilent(results);
    account.nothingIsChangedTwice();
    for (int i = 0; i < RECORDS; i++) {
      var result = results.get(account.ids.get(i));
      assertThat(result).isNotInstanceOf(ItemResult.Missing.class);
      if (result instanceof ItemResult.Refused) {
        assertThat(offenders).contains(i);
      }
    }
    // A body that cannot be read leaves its batch unsure, and so do four failures in a row.
    long unreadable =
        plan.stream()
            .filter(fault -> fault instanceof Fault.CutBody || fault instanceof Fault.Garbage)
            .count();
    assertThat(results.values().stream().filter(ItemResult.Unsure.class::isInstance).count())
        .as("who is unsure, after %s", plan)
        .isLessThanOrEqualTo(100 * (unreadable + (plan.size() - unreadable) / 4));
  }

  @Property(tries = 60)
  void underFaultsOfEveryKindEachRecordIsUpdatedOnceOrReportedById(
      @ForAll("all") List<Fault> plan, @ForAll("offenders") Set<Integer> offenders) {
    var account = new Account();
    try {
      account.nothingIsSilent(account.update(plan, offenders));
    } catch (AuthenticationException | MissingScopesException ofTheAccount) {
      // Thrown by the first batch alone: of the others something would be known.
      assertThat(account.changed().size()).isLessThanOrEqualTo(100);
    }
    account.nothingIsChangedTwice();
  }

  private static Arbitrary<Fault> passingFault() {
    return Arbitraries.of(
        Fault.status(500),
        Fault.status(502),
        Fault.status(503),
        Fault.status(504),
        Fault.status(524),
        Fault.status(423),
        new Fault.Status(429, Optional.of(Duration.ofSeconds(1))),
        new Fault.Status(429, Optional.empty()),
        new Fault.Status(477, Optional.of(Duration.ofSeconds(2))),
        new Fault.Html(502),
        new Fault.Html(520),
        new Fault.Reset(),
        new Fault.ResetAfterApplying(),
        new Fault.TimeOut(),
        new Fault.Slow(Duration.ofSeconds(1)),
        new Fault.CutBody(),
        new Fault.Garbage());
  }

  @Provide
  Arbitrary<List<Fault>> passing() {
    return passingFault().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<Fault>> all() {
    var refusing = Arbitraries.of(302, 400, 401, 403, 404, 409, 413, 415, 477).map(Fault::status);
    return Arbitraries.oneOf(passingFault(), refusing).list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<Set<Integer>> offenders() {
    return Arbitraries.integers().between(0, RECORDS - 1).set().ofMaxSize(8);
  }
}
