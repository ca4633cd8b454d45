package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.event.HubEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// All that one account holds. Guarded by its own monitor: every use is `synchronized` on it.
final class HubState {

  /// @param team empty for none
  /// @param active who left is found only where archived ones are asked for
  record OwnerState(
      long id, String email, String first, String last, long userId, String team, boolean active) {
    OwnerState deactivated() {
      return new OwnerState(id, email, first, last, userId, team, false);
    }

    /// A queue has no address.
    boolean isQueue() {
      return email.isEmpty();
    }
  }

  /// Whether the app is installed: it is once a code was exchanged.
  enum Installation {
    NOT_YET,
    INSTALLED,
    REMOVED
  }

  /// What is common to all accounts.
  ///
  /// @param searchLag how long a search does not see what was written
  /// @param events is told what happens
  record Surroundings(
      InstantSource clock, Duration searchLag, Switches switches, Consumer<HubEvent> events) {}

  final long id;
  final Region region;
  final InstantSource clock;
  final Switches switches;
  final PropertyStore properties = new PropertyStore();
  final ContactStore contacts;
  final RecordStore companies;
  final Map<Long, MemberList> lists = new TreeMap<>();
  final TreeMap<Long, OwnerState> owners = new TreeMap<>();
  final WriteLog writes = new WriteLog();
  final CallLog calls = new CallLog();
  Set<String> lacking = new HashSet<>();
  int customPropertyLimit = 1_000;
  Installation installation = Installation.NOT_YET;

  /// The end of the token of the call that is being answered.
  String caller = "";

  private final Consumer<HubEvent> events;
  private long lastId = 100_000;
  private long lastListId = 70;

  HubState(long id, Region region, Surroundings around) {
    this.id = id;
    this.region = region;
    this.clock = around.clock();
    this.switches = around.switches();
    this.events = around.events();
    this.contacts = new ContactStore(clock, around.searchLag(), properties::isUnique);
    this.companies = new RecordStore(clock, around.searchLag());
  }

  Instant now() {
    return clock.instant();
  }

  void tell(HubEvent event) {
    events.accept(event);
  }

  long nextListId() {
    lastListId++;
    return lastListId;
  }

  long nextId() {
    lastId++;
    while (contacts.has(lastId) || companies.has(lastId)) {
      lastId++;
    }
    return lastId;
  }
}
