package ai.intail.sync.rate;

import ai.intail.hubspot.HubId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many calls each hub may make in ten seconds, as HubSpot's answers say.
public final class Ceilings {

  /// HubSpot's limit for a public app: 110 calls in any 10 s per account; taken until an answer
  /// says otherwise (`X-HubSpot-RateLimit-Max`).
  private static final int USUAL = 110;

  /// A limit below this cannot be meant for ten seconds.
  private static final int LEAST = 10;

  private static final Duration WINDOW = Duration.ofSeconds(10);

  /// Kept free in each window: one call on the window's edge and those sent up to 150 ms late.
  private static final int KEPT_FREE = 4;

  /// HubSpot allows five searches a second and account; one is kept free.
  private static final Duration SEARCH_STEP = Duration.ofMillis(250);

  private final Map<HubId, Integer> told = new ConcurrentHashMap<>();

  /// How far one call moves a hub's clock.
  Duration step(HubId hub, Pool pool) {
    return switch (pool) {
      case CALLS -> callStep(hub);
      case SEARCHES -> SEARCH_STEP;
    };
  }

  /// The time that so many calls take of a hub's budget.
  public Duration worth(HubId hub, long calls) {
    return callStep(hub).multipliedBy(calls);
  }

  void told(HubId hub, int max) {
    if (max >= LEAST) {
      told.put(hub, max);
    }
  }

  private Duration callStep(HubId hub) {
    return WINDOW.dividedBy(told.getOrDefault(hub, USUAL) - KEPT_FREE);
  }
}
