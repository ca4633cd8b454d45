package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Alarms;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Alarms as log lines from which CloudWatch makes the metric `Alarms`, one for each kind (embedded
/// metric format, specification of version 0).
public final class JsonAlarms implements Alarms {

  private final Consumer<String> lines;
  private final InstantSource clock;

  public JsonAlarms(Consumer<String> lines, InstantSource clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public void raise(Alarm alarm, HubId hub) {
    var json =
        Json.object()
            .put("event", "alarm")
            .put("alarm", alarm.name())
            .put("hub", hub.toString())
            .put("Alarms", 1);
    var embedded = json.putObject("_aws").put("Timestamp", clock.millis());
    var directive = embedded.putArray("CloudWatchMetrics").addObject().put("Namespace", "Intail");
    directive.putArray("Dimensions").addArray().add("alarm");
    directive.putArray("Metrics").addObject().put("Name", "Alarms").put("Unit", "Count");
    lines.accept(Json.write(json));
  }
}
