package ai.intail.simulation;

import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Delivery;
import ai.intail.sync.memory.InMemoryQueue;
import ai.intail.sync.memory.InMemoryQueue.Delivered;
import ai.intail.sync.report.RunNow;
import ai.intail.sync.sweep.SweepMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The whole system on a virtual clock: the schedule, the queues, the functions, HubSpot.
public final class Simulation {

  /// What Lambda gives an invocation, less what is kept for its answer.
  private static final Duration TIME_OUT = Duration.ofSeconds(295);

  /// Six time-outs, as the queues are deployed.
  private static final Duration VISIBILITY = Duration.ofMinutes(30);

  private static final Duration TICK = Duration.ofMinutes(1);
  private static final Duration BETWEEN_BULKS = Duration.ofMinutes(4);

  /// Long enough for the schedule to look again twice.
  private static final Duration QUIET = Duration.ofMinutes(11);

  /// A standard queue's second delivery follows soon where it happens.
  private static final Duration LATEST_REPEAT = Duration.ofSeconds(20);

  private static final Duration LONGEST = Duration.ofHours(24);

  /// As the queues are deployed; then a message is a dead letter.
  private static final int MOST_RECEIVES = 5;

  private static final int BATCH = 10;

  private record Happening(Instant at, Runnable what) {}

  private record Bulk(Instant at, List<Long> contacts) {}

  private final Plan plan;
  private final World world;
  private final Random random;
  private final Turns turns;
  private final Deque<Bulk> bulks = new ArrayDeque<>();
  private final PriorityQueue<Happening> happenings =
      new PriorityQueue<>(Comparator.comparing(Happening::at));
  private final List<String> deadLetters = new ArrayList<>();
  private Instant nextTick;
  private Instant lastEvent;
  private int sweeping;
  private int enriching;

  public Simulation(Plan plan) {
    this.plan = plan;
    this.world = new World(plan.contacts());
    this.random = new Random(plan.seed());
    this.turns = new Turns(world.ports().clock(), random, plan.disturbances());
    this.nextTick = turns.instant();
    this.lastEvent = turns.instant();
    planJoins();
  }

  private void planJoins() {
    var everybody = new ArrayList<>(world.contacts());
    Collections.shuffle(everybody, random);
    int size = Math.ceilDiv(everybody.size(), plan.bulks());
    for (int from = 0; from < everybody.size(); from += size) {
      var some = everybody.subList(from, Math.min(from + size, everybody.size()));
      var at = turns.instant().plus(BETWEEN_BULKS.multipliedBy(bulks.size()));
      bulks.add(new Bulk(at, List.copyOf(some)));
    }
  }

  /// What is held by the stores and by HubSpot.
  World world() {
    return world;
  }

  /// What happened, one line per port call.
  public List<String> trace() {
    return turns.trace();
  }

  int portCallsOfFirstEnrich() {
    return turns.portCallsOfFirstEnrich();
  }

  /// Messages that were received too often.
  List<String> deadLetters() {
    return List.copyOf(deadLetters);
  }

  /// Asks for a run over all members.
  RunId runNow(String request) {
    lastEvent = turns.instant();
    var ports = world.ports();
    return new RunNow(ports.reports(), ports.sweeps(), turns)
        .start(world.id(), world.report().id(), "ada@portal.example", request)
        .orElseThrow();
  }

  /// Lets something happen from outside: a person, an operator, HubSpot.
  ///
  /// @param after counted from now
  Simulation after(Duration after, Runnable what) {
    happenings.add(new Happening(turns.instant().plus(after), what));
    return this;
  }

  /// Goes on until nothing is left to do and the schedule has looked in vain.
  ///
  /// @throws IllegalStateException if it does not come to rest within a day
  public Simulation settle() {
    Turns.drive(this::goOn);
    return this;
  }

  private void goOn() {
    var end = turns.instant().plus(LONGEST);
    while (true) {
      fire();
      if (turns.moveOne()) {
        continue;
      }
      if (isAtRest()) {
        return;
      }
      if (turns.instant().isAfter(end)) {
        throw new IllegalStateException("no rest within " + LONGEST);
      }
      world.ports().clock().until(nextEvent());
    }
  }

  private boolean isAtRest() {
    var ports = world.ports();
    return bulks.isEmpty()
        && happenings.isEmpty()
        && turns.nobodyWorks()
        && ports.changes().received().isEmpty()
        && ports.sweeps().received().isEmpty()
        && turns.instant().isAfter(lastEvent.plus(QUIET));
  }

  private Instant nextEvent() {
    var ports = world.ports();
    return Stream.of(
            Stream.of(nextTick),
            bulks.stream().map(Bulk::at),
            happenings.stream().map(Happening::at),
            turns.nextWake().stream(),
            ports.changes().received().nextVisibleAt().stream(),
            ports.sweeps().received().nextVisibleAt().stream())
        .flatMap(Function.identity())
        .filter(at -> at.isAfter(turns.instant()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private void fire() {
    var now = turns.instant();
    while (!bulks.isEmpty() && !bulks.getFirst().at().isAfter(now)) {
      world.hub().join(world.list(), bulks.removeFirst().contacts());
      lastEvent = now;
    }
    while (!happenings.isEmpty() && !happenings.element().at().isAfter(now)) {
      happenings.remove().what().run();
      lastEvent = now;
    }
    if (!nextTick.isAfter(now)) {
      nextTick = now.plus(TICK);
      turns.start("tick", () -> functions().tick().tick(turns.instant()), _ -> {});
    }
    deliverSweeps();
    deliverChanges();
  }

  private void deliverSweeps() {
    if (sweeping == plan.workers()) {
      return;
    }
    var queue = world.ports().sweeps().received();
    var batch = received(queue);
    if (batch.isEmpty()) {
      return;
    }
    sweeping++;
    turns.start(
        "sweep",
        luck(batch),
        () -> {
          var dispatch = functions().dispatch();
          var deadline = turns.instant().plus(TIME_OUT);
          for (Delivered<SweepMessage> one : batch) {
            dispatch.on(one.message(), deadline);
          }
        },
        end -> {
          sweeping--;
          settle(queue, batch, Set.of(), end);
        });
  }

  private void deliverChanges() {
    if (enriching == plan.workers()) {
      return;
    }
    var queue = world.ports().changes().received();
    var batch = received(queue);
    if (batch.isEmpty()) {
      return;
    }
    enriching++;
    var failed = new ArrayList<String>();
    turns.start(
        "enrich",
        luck(batch),
        () -> {
          var deliveries =
              batch.stream()
                  .map(one -> new Delivery(Long.toString(one.id()), one.message()))
                  .toList();
          failed.addAll(functions().enrich().work(deliveries, turns.instant().plus(TIME_OUT)));
        },
        end -> {
          enriching--;
          settle(queue, batch, Set.copyOf(failed), end);
        });
  }

  private static <M> Worker.Luck luck(List<Delivered<M>> batch) {
    boolean last = batch.stream().anyMatch(one -> one.receives() == MOST_RECEIVES);
    return last ? Worker.Luck.GOOD : Worker.Luck.DRAWN;
  }

  private Functions functions() {
    return new Functions(world, turns, plan.disturbances(), random);
  }

  private <M> List<Delivered<M>> received(InMemoryQueue<M> queue) {
    var batch = new ArrayList<Delivered<M>>();
    for (Delivered<M> one : queue.receive(BATCH, VISIBILITY)) {
      if (one.receives() > MOST_RECEIVES) {
        queue.delete(one.id());
        deadLetters.add(one.message().toString());
      } else {
        batch.add(one);
      }
    }
    return batch;
  }

  /// What ended well is deleted, unless the queue delivers it once more.
  private <M> void settle(
      InMemoryQueue<M> queue, List<Delivered<M>> batch, Set<String> failed, Worker.End end) {
    for (Delivered<M> one : batch) {
      boolean done = end == Worker.End.DONE && !failed.contains(Long.toString(one.id()));
      if (done && one.receives() == 1 && turns.isDrawn(plan.disturbances().repeat())) {
        queue.showAgain(one.id(), turns.instant().plus(turns.drawn(LATEST_REPEAT)));
      } else if (done || plan.redelivery() == Plan.Redelivery.NEVER) {
        queue.delete(one.id());
      }
    }
  }
}
