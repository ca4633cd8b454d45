package ai.intail.sweep;

import ai.intail.aws.JsonLog;
import ai.intail.sync.sweep.Tick;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.Map;

/// Once a minute: which reports are to be looked at?
public final class TickHandler implements RequestHandler<ScheduledEvent, String> {

  private final Tick tick;

  /// As Lambda makes it.
  public TickHandler() {
    this(System.getenv());
  }

  public TickHandler(Map<String, String> environment) {
    this.tick = Wiring.tick(environment);
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context lambda) {
    int looks = tick.tick();
    if (looks > 0) {
      new JsonLog(lambda.getLogger()::log).event("tick", Map.of("looks", Integer.toString(looks)));
    }
    return "looks: " + looks;
  }
}
