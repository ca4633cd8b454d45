package ai.intail.cli.demo;

import ai.intail.cli.Progress;
import ai.intail.cli.demo.DemoResult.Change;
import ai.intail.cli.demo.DemoResult.ContactChange;
import ai.intail.cli.demo.DemoResult.Lead;
import ai.intail.cli.demo.RunsSeen.Told;
import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedContact;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.Simulator;
import ai.intail.sources.DatasetSource;
import ai.intail.stack.Stack;
import ai.intail.stack.StackSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The main job from end to end: connect, register, join, and look at what came of it.
public final class Demo {

  private static final int BULKS = 3;
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration TICK_EVERY = Duration.ofSeconds(2);

  /// Nothing has moved for so long: something is wrong, and waiting longer does not help.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final StackSettings settings;
  private final Progress progress;
  private final Consumer<Simulator> beforeJoins;
  private final InstantSource clock = Clock.systemUTC();

  public Demo(StackSettings settings, Progress progress) {
    this(settings, progress, _ -> {});
  }

  /// @param beforeJoins what happens to the simulated HubSpot before the contacts join
  Demo(StackSettings settings, Progress progress, Consumer<Simulator> beforeJoins) {
    this.settings = settings;
    this.progress = progress;
    this.beforeJoins = beforeJoins;
  }

  public DemoResult run(DemoInput input) throws IOException {
    progress.say("Starting DynamoDB Local, ElasticMQ, the secrets and the simulated HubSpot…");
    try (var stack = Stack.start(settings);
        var browser = new Browser(stack.webUri())) {
      var began = clock.instant();
      var seeded = SeededHub.seed(stack.simulator(), input.contacts());
      var before = snapshot(seeded.hub());
      progress.say("Loading " + input.profiles().size() + " profiles…");
      new DatasetSource(stack.profiles()).load(new HubId(SeededHub.ID), input.profiles(), began);
      progress.say("Connecting the account and creating the 36 properties…");
      browser.connect(SeededHub.ID);
      browser.register(seeded.list(), input.reportName(), input.segment().name());
      beforeJoins.accept(stack.simulator());
      stack.tick();
      joinInBulks(stack, seeded, browser);
      var seen = awaitEnd(seeded.contacts().size(), browser);
      return result(input, seeded.hub(), before, seen, seconds(began));
    }
  }

  private void joinInBulks(Stack stack, SeededHub seeded, Browser browser) {
    var all = seeded.contacts();
    int size = Math.max(1, Math.ceilDiv(all.size(), BULKS));
    for (int i = 0; i < all.size(); i += size) {
      int end = Math.min(i + size, all.size());
      seeded.hub().join(seeded.list(), all.subList(i, end));
      stack.tick();
      awaitJoined(stack, end, all.size(), browser);
    }
  }

  private void awaitJoined(Stack stack, int joined, int all, Browser browser) {
    var patience = clock.instant().plus(PATIENCE);
    var nextTick = clock.instant().plus(TICK_EVERY);
    while (clock.instant().isBefore(patience)) {
      var seen = RunsSeen.totals(browser);
      say(seen, all);
      if (seen.count("joined") >= joined) {
        return;
      }
      if (clock.instant().isAfter(nextTick)) {
        stack.tick();
        nextTick = clock.instant().plus(TICK_EVERY);
      }
      pause();
    }
  }

  private RunsSeen awaitEnd(int contacts, Browser browser) {
    var patience = clock.instant().plus(PATIENCE);
    long processed = -1;
    while (clock.instant().isBefore(patience)) {
      var seen = RunsSeen.totals(browser);
      say(seen, contacts);
      if (seen.ended() && seen.count("processed") >= contacts && seen.count("waiting") == 0) {
        break;
      }
      if (seen.count("processed") > processed) {
        processed = seen.count("processed");
        patience = clock.instant().plus(PATIENCE);
      }
      pause();
    }
    return RunsSeen.whole(browser);
  }

  private void say(RunsSeen seen, int contacts) {
    progress.say(
        "%d of %d contacts processed, %d leads"
            .formatted(seen.count("processed"), contacts, seen.count("leads")));
  }

  private static DemoResult result(
      DemoInput input,
      SimulatedHub hub,
      Map<Long, SortedMap<String, String>> before,
      RunsSeen seen,
      double seconds) {
    var contacts = new ArrayList<ContactChange>();
    var leads = new ArrayList<Lead>();
    for (SimulatedContact contact : hub.contacts()) {
      var stood = before.get(contact.id());
      if (stood == null) {
        leads.add(new Lead(contact.id(), contact.properties()));
      } else {
        contacts.add(change(contact, stood, seen.contacts()));
      }
    }
    return new DemoResult(
        contacts,
        leads,
        seen.counts(),
        hub.callsByKind(),
        input.skipped().size(),
        seconds,
        Proof.disagreements(hub, contacts, leads, seen.count("leads")));
  }

  private static ContactChange change(
      SimulatedContact contact, SortedMap<String, String> stood, Map<Long, Told> told) {
    var changes = new TreeMap<String, Change>();
    var names = new TreeSet<>(stood.keySet());
    names.addAll(contact.properties().keySet());
    for (String name : names) {
      var change = new Change(stood.getOrDefault(name, ""), contact.property(name));
      if (!change.before().equals(change.after())) {
        changes.put(name, change);
      }
    }
    var result =
        Objects.requireNonNullElse(told.get(contact.id()), new Told(contact.id(), "", "", "", ""));
    return new ContactChange(
        contact.id(),
        (contact.property("firstname") + " " + contact.property("lastname")).strip(),
        result.outcome(),
        result.verdict(),
        result.evidence(),
        result.problem(),
        changes);
  }

  private static Map<Long, SortedMap<String, String>> snapshot(SimulatedHub hub) {
    var before = new HashMap<Long, SortedMap<String, String>>();
    List<SimulatedContact> contacts = hub.contacts();
    contacts.forEach(contact -> before.put(contact.id(), contact.properties()));
    return before;
  }

  private double seconds(Instant began) {
    return Duration.between(began, clock.instant()).toMillis() / 1_000.0;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}
