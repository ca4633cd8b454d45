package ai.intail.sync;

import ai.intail.sync.contract.Ports;
import ai.intail.sync.work.Crew;
import ai.intail.sync.work.Sleeper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lets a process die at its n-th port call. What it does afterwards has no effect.
public final class Crashes {

  /// Of the call at which the process dies.
  public enum Moment {
    BEFORE_ITS_EFFECT,
    AFTER_ITS_EFFECT
  }

  /// The process has died.
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("crash", null, false, false);
    }
  }

  /// They wait, and touch nothing outside the process.
  private static final Set<Class<?>> INSIDE = Set.of(Sleeper.class, Crew.class);

  private final int at;
  private final Moment moment;
  private final List<String> calls = new ArrayList<>();
  private boolean dead;

  private Crashes(int at, Moment moment) {
    this.at = at;
    this.moment = moment;
  }

  /// Only counts.
  public static Crashes never() {
    return new Crashes(Integer.MAX_VALUE, Moment.BEFORE_ITS_EFFECT);
  }

  /// @param call its number, from 1
  public static Crashes at(int call, Moment moment) {
    return new Crashes(call, moment);
  }

  /// The calls so far, such as `TokenVault.put`.
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized boolean happened() {
    return dead;
  }

  /// All ports, each of whose calls counts.
  public Ports ports(Ports target) {
    return proxy(
        Ports.class,
        (self, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, arguments);
          }
          return wrapped(method.getReturnType(), method.invoke(target, arguments));
        });
  }

  private <T> Object wrapped(Class<T> type, Object port) {
    boolean counts =
        type.isInterface() && type.getName().startsWith("ai.intail") && !INSIDE.contains(type);
    return counts ? port(type, type.cast(port)) : port;
  }

  /// One port, such as the transport.
  public <T> T port(Class<T> type, T target) {
    return proxy(type, (_, method, arguments) -> called(type, target, method, arguments));
  }

  private Object called(Class<?> type, Object target, Method method, Object[] arguments)
      throws Throwable {
    boolean last = begins(type.getSimpleName() + "." + method.getName());
    if (last && moment == Moment.BEFORE_ITS_EFFECT) {
      throw new Crash();
    }
    try {
      var result = method.invoke(target, arguments);
      if (last) {
        throw new Crash();
      }
      return result;
    } catch (InvocationTargetException thrown) {
      throw last ? new Crash() : thrown.getCause();
    }
  }

  private synchronized boolean begins(String call) {
    if (dead) {
      throw new Crash();
    }
    calls.add(call);
    dead = calls.size() == at;
    return dead;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
