package ai.intail.stack;

import ai.intail.aws.Foundation;
import ai.intail.aws.Settings;
import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.sync.connect.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// One stack for all tests of a JVM. Each has accounts of its own.
public final class RunningStack {

  private static final AtomicLong HUBS = new AtomicLong(741_900_000);

  private static final class Shared {
    private static final RunningStack INSTANCE = new RunningStack();
  }

  private final ForwardClock clock = new ForwardClock();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Stack stack;
  private final Foundation foundation;

  private RunningStack() {
    try {
      this.stack = Stack.start(StackSettings.defaults().withClock(clock).withLog(log::add));
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    this.foundation = new Foundation(new Settings(stack.environment()), clock);
  }

  public static RunningStack shared() {
    return Shared.INSTANCE;
  }

  public ForwardClock clock() {
    return clock;
  }

  public Map<String, String> environment() {
    return stack.environment();
  }

  public Foundation foundation() {
    return foundation;
  }

  public URI site() {
    return stack.webUri();
  }

  public URI hubSpot() {
    return stack.simulatorUri().orElseThrow();
  }

  public Simulator simulator() {
    return stack.simulator();
  }

  /// What the functions have logged so far.
  public List<String> log() {
    return List.copyOf(log);
  }

  /// A new account; its admin is `admin@portal.example`.
  public SimulatedHub newHub() {
    long id = HUBS.incrementAndGet();
    return stack.simulator().addHub(id, new SimulatedUser(901, "admin@portal.example"));
  }

  public Optional<Connection> connection(SimulatedHub hub) {
    return foundation.connections().find(new HubId(hub.id()));
  }

  public Visitor visitor() {
    return new Visitor(site());
  }
}
