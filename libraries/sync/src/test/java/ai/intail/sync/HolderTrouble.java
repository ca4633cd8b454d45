package ai.intail.sync;

import ai.intail.sync.connect.Connections;
import ai.intail.sync.tokens.GrantLog;
import ai.intail.sync.tokens.GrantStores;
import ai.intail.sync.tokens.Leases;
import ai.intail.sync.tokens.TokenVault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Many workers of whom the first to get a lease meets trouble: it is killed, or falls asleep.
public final class HolderTrouble {

  private final int step;
  private final Runnable trouble;
  private final AtomicReference<Optional<Worker>> first = new AtomicReference<>(Optional.empty());

  /// @param step after which of the port calls that follow the lease's, 0 for the lease itself
  /// @param trouble throws [Crashes.Crash] to kill the worker, or returns when it wakes up
  public HolderTrouble(int step, Runnable trouble) {
    this.step = step;
    this.trouble = trouble;
  }

  /// Nothing happens to anyone.
  public static HolderTrouble none() {
    return new HolderTrouble(-1, () -> {});
  }

  /// What kills whom it is thrown at.
  public static Crashes.Crash death() {
    return new Crashes.Crash();
  }

  /// One more execution environment.
  public Worker worker() {
    return new Worker();
  }

  /// The one that was met, once somebody had the lease.
  public Optional<Worker> met() {
    return first.get();
  }

  /// One execution environment. Not thread-safe: it does one thing after the other.
  public final class Worker {

    private int calls;
    private boolean dead;

    public GrantStores stores(GrantStores target) {
      return new GrantStores(
          port(Connections.class, target.connections()),
          port(TokenVault.class, target.vault()),
          port(Leases.class, target.leases()),
          port(GrantLog.class, target.log()));
    }

    public <T> T port(Class<T> type, T target) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, arguments) -> called(target, method, arguments)));
    }

    private Object called(Object target, Method method, Object[] arguments) throws Throwable {
      if (dead) {
        throw new Crashes.Crash();
      }
      Object result;
      try {
        result = method.invoke(target, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
      if (isMet(method, result)) {
        calls++;
        if (calls == step + 1) {
          meet();
        }
      }
      return result;
    }

    private boolean isMet(Method method, Object result) {
      boolean gotLease = method.getName().equals("take") && Boolean.TRUE.equals(result);
      if (gotLease) {
        first.compareAndSet(Optional.empty(), Optional.of(this));
      }
      return first.get().filter(this::equals).isPresent();
    }

    private void meet() {
      try {
        trouble.run();
      } catch (Crashes.Crash crash) {
        dead = true;
        throw crash;
      }
    }
  }
}
