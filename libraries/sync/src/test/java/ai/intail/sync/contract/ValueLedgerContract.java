package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public abstract class ValueLedgerContract extends Contract {

  private final RunId run = new RunId(UUID.randomUUID());

  private Entry entry(long id, RunId of, String role) {
    return new Entry(
        contact(id),
        of,
        2,
        Entry.Kind.CHANGED,
        new TreeMap<>(Map.of("intail_role", role)),
        new TreeMap<>(Map.of("intail_role", "")),
        "LEFT",
        "ended 2026-03 at Acme",
        "Dataset",
        now);
  }

  @Test
  void entriesAreFoundByRecordAndRun() {
    var entries = LongStream.rangeClosed(1, 130).mapToObj(id -> entry(id, run, "CFO")).toList();
    ports().ledger().put(hub, entries);

    var found = ports().ledger().of(hub, run, entries.stream().map(Entry::contact).toList());

    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(ports().ledger().of(hub, run, List.of(contact(999)))).isEmpty();
  }

  @Test
  void allEntriesOfARunAreListed() {
    var another = new RunId(UUID.randomUUID());
    var entries = LongStream.rangeClosed(1, 130).mapToObj(id -> entry(id, run, "CFO")).toList();
    ports().ledger().put(hub, entries);
    ports().ledger().put(hub, List.of(entry(1, another, "CEO")));

    assertThat(ports().ledger().ofRun(hub, run)).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void lastEntryOfARecordAndRunStands() {
    ports().ledger().put(hub, List.of(entry(1, run, "CFO")));
    ports().ledger().put(hub, List.of(entry(1, run, "CEO")));

    assertThat(ports().ledger().ofRun(hub, run)).containsExactly(entry(1, run, "CEO"));
  }

  @Test
  void anotherHubSeesNothing() {
    ports().ledger().put(hub, List.of(entry(1, run, "CFO")));

    assertThat(ports().ledger().of(other, run, List.of(contact(1)))).isEmpty();
    assertThat(ports().ledger().ofRun(other, run)).isEmpty();
  }

  @Test
  void entriesOfARecordAreListedAndForgotten() {
    var another = new RunId(UUID.randomUUID());
    var entries = List.of(entry(1, run, "CFO"), entry(1, another, "CEO"));
    ports().ledger().put(hub, entries);
    // 65 lies in the same partition, and 11 begins alike.
    ports().ledger().put(hub, List.of(entry(65, run, "COO"), entry(11, run, "CTO")));

    assertThat(ports().ledger().ofContact(hub, contact(1)))
        .containsExactlyInAnyOrderElementsOf(entries);

    ports().ledger().forget(hub, entries);
    ports().ledger().forget(hub, entries);

    assertThat(ports().ledger().ofContact(hub, contact(1))).isEmpty();
    assertThat(ports().ledger().ofRun(hub, run)).hasSize(2);
    assertThat(ports().ledger().ofContact(hub, contact(65))).hasSize(1);
    assertThat(ports().ledger().ofContact(other, contact(65))).isEmpty();
  }
}
