package ai.intail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Alarms.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class JsonAlarmsTest {

  @Test
  void anAlarmIsALineFromWhichCloudWatchCounts() {
    var lines = new ArrayList<String>();

    new JsonAlarms(lines::add, () -> Instant.ofEpochMilli(1_795_000_000_000L))
        .raise(Alarm.TOO_MANY_GRANTS, new HubId(4_242));

    assertThat(lines)
        .containsExactly(
            "{\"event\":\"alarm\",\"alarm\":\"TOO_MANY_GRANTS\",\"hub\":\"4242\",\"Alarms\":1,"
                + "\"_aws\":{\"Timestamp\":1795000000000,\"CloudWatchMetrics\":[{"
                + "\"Namespace\":\"Intail\",\"Dimensions\":[[\"alarm\"]],"
                + "\"Metrics\":[{\"Name\":\"Alarms\",\"Unit\":\"Count\"}]}]}}");
  }
}
