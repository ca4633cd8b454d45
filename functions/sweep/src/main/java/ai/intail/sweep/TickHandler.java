package ai.intail.sweep;

import ai.intail.aws.JsonLog;
import ai.intail.sync.erase.DueDepartures;
import ai.intail.sync.sweep.Tick;
import ai.intail.sync.tokens.OrphanSecrets;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Once a minute: which reports are to be looked at, which hubs have left? And now and then: what
/// did a crash leave?
public final class TickHandler implements RequestHandler<ScheduledEvent, String> {

  /// Kept back for the answer to Lambda.
  private static final Duration RESERVE = Duration.ofSeconds(5);

  private final Tick tick;
  private final DueDepartures departures;
  private final OrphanSecrets orphans;
  private final InstantSource clock;

  /// As Lambda makes it.
  public TickHandler() {
    this(System.getenv());
  }

  public TickHandler(Map<String, String> environment) {
    var on = Wiring.foundation(environment);
    this.tick = Wiring.tick(on);
    this.departures = Wiring.departures(on);
    this.orphans = Wiring.orphanSecrets(on);
    this.clock = on.clock();
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context lambda) {
    var log = new JsonLog(lambda.getLogger()::log);
    departures.tick();
    int looks = tick.tick(timeOf(event));
    if (looks > 0) {
      log.event("tick", Map.of("looks", Integer.toString(looks)));
    }
    tidyUp(clock.instant().plusMillis(lambda.getRemainingTimeInMillis()).minus(RESERVE), log);
    return "looks: " + looks;
  }

  private Instant timeOf(ScheduledEvent event) {
    return Optional.ofNullable(event.getTime())
        .map(time -> Instant.ofEpochMilli(time.getMillis()))
        .orElseGet(clock::instant);
  }

  private void tidyUp(Instant deadline, JsonLog log) {
    try {
      int tidied = orphans.sweep(deadline);
      if (tidied > 0) {
        log.event("orphan secrets taken away", Map.of("hubs", Integer.toString(tidied)));
      }
    } catch (RuntimeException failure) {
      log.failure("orphan secrets were not taken away", failure);
    }
  }
}
