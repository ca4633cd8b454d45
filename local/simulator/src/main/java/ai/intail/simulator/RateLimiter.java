package ai.intail.simulator;

import ai.intail.simulator.Endpoint.Kind;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.Refusal.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// HubSpot's rolling windows for one account: 110 calls in 10 s, 5 searches in 1 s. Thread-safe.
final class RateLimiter {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RateLimits limits;
  private final Deque<Instant> calls = new ArrayDeque<>();
  private final Deque<Instant> searches = new ArrayDeque<>();

  RateLimiter(RateLimits limits) {
    this.limits = limits;
  }

  /// @throws Refusal with status 429 if the window is full
  synchronized void take(Kind kind, Instant now) {
    if (kind.isSearch()) {
      take(searches, limits.searchesPerSecond(), SECOND, now, Policy.SECONDLY);
    } else {
      take(calls, limits.callsPerTenSeconds(), TEN_SECONDS, now, Policy.TEN_SECONDLY_ROLLING);
    }
  }

  private static void take(
      Deque<Instant> window, int limit, Duration length, Instant now, Policy policy) {
    if (limit == 0) {
      return;
    }
    while (!window.isEmpty() && !window.getFirst().isAfter(now.minus(length))) {
      window.removeFirst();
    }
    if (window.size() >= limit) {
      throw Refusal.rateLimited(policy);
    }
    window.addLast(now);
  }

  /// The headers of an answer; searches bear none.
  synchronized Map<String, String> headers(Kind kind) {
    if (kind.isSearch() || limits.callsPerTenSeconds() == 0) {
      return Map.of();
    }
    return Map.of(
        "x-hubspot-ratelimit-interval-milliseconds", "10000",
        "x-hubspot-ratelimit-max", Integer.toString(limits.callsPerTenSeconds()),
        "x-hubspot-ratelimit-remaining",
            Integer.toString(limits.callsPerTenSeconds() - calls.size()));
  }
}
