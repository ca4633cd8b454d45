package ai.intail.cli.demo;

import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.Simulator;
import ai.intail.sources.DatasetSource;
import ai.intail.stack.Stack;
import ai.intail.stack.StackSettings;
import ai.intail.sync.connect.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A connected account with a registered report on a running stack, step by step.
final class Journey implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Stack stack;
  private final SeededHub seeded;
  private final Browser browser;

  private Journey(Stack stack, SeededHub seeded, Browser browser) {
    this.stack = stack;
    this.seeded = seeded;
    this.browser = browser;
  }

  static Journey begin(DemoInput input) throws IOException {
    return begin(input, _ -> {});
  }

  /// @param log takes the functions' log lines
  static Journey begin(DemoInput input, Consumer<String> log) throws IOException {
    var stack = Stack.start(StackSettings.defaults().withAsOf(input.asOf()).withLog(log));
    var seeded = SeededHub.seed(stack.simulator(), input.contacts());
    new DatasetSource(stack.profiles())
        .load(new HubId(SeededHub.ID), input.profiles(), Clock.systemUTC().instant());
    var browser = new Browser(stack.webUri());
    browser.connect(SeededHub.ID);
    browser.register(seeded.list(), input.reportName(), input.segment().name());
    return new Journey(stack, seeded, browser);
  }

  Simulator simulator() {
    return stack.simulator();
  }

  SimulatedHub hub() {
    return seeded.hub();
  }

  void joinAll() {
    seeded.joinAll();
    stack.tick();
  }

  void runNow() {
    browser.runNow();
  }

  /// Waits until so many joins were counted in all, and none waits.
  RunsSeen awaitProcessed(long contacts) {
    return await(
        seen -> seen.ended() && seen.count("processed") >= contacts && seen.count("waiting") == 0);
  }

  /// Waits until nothing can be had from HubSpot any more, and Intail knows.
  void awaitConnectionEnded() {
    await(
        _ ->
            stack
                .connections()
                .find(new HubId(SeededHub.ID))
                .filter(one -> one.status() == Connection.Status.NEEDS_RECONNECT)
                .isPresent());
  }

  private RunsSeen await(Predicate<RunsSeen> condition) {
    Instant end = Clock.systemUTC().instant().plus(PATIENCE);
    while (Clock.systemUTC().instant().isBefore(end)) {
      var seen = RunsSeen.totals(browser);
      if (condition.test(seen)) {
        return seen;
      }
    }
    throw new AssertionError("it did not come to an end: " + RunsSeen.totals(browser).counts());
  }

  /// How many calls of these kinds were made.
  long calls(String... kinds) {
    var counts = new TreeMap<>(hub().callsByKind());
    long sum = 0;
    for (String kind : kinds) {
      sum += counts.getOrDefault(kind, 0L);
    }
    return sum;
  }

  @Override
  public void close() {
    browser.close();
    stack.close();
  }
}
