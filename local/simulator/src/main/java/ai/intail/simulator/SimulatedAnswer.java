package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// An HTTP answer of the simulated HubSpot.
///
/// @param headers by lower-case name
/// @param delay how long the server keeps it back
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SimulatedAnswer(
    int status, Map<String, String> headers, byte[] body, Duration delay) {

  public SimulatedAnswer {
    headers = Map.copyOf(headers);
  }

  SimulatedAnswer(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, Duration.ZERO);
  }

  SimulatedAnswer delayed(Duration by) {
    return new SimulatedAnswer(status, headers, body, by);
  }

  static SimulatedAnswer json(int status, JsonNode body) {
    return new SimulatedAnswer(
        status, Map.of("content-type", "application/json;charset=utf-8"), Json.bytes(body));
  }

  static SimulatedAnswer html(int status, String page) {
    return new SimulatedAnswer(
        status,
        Map.of("content-type", "text/html; charset=utf-8"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  static SimulatedAnswer empty(int status) {
    return new SimulatedAnswer(status, Map.of(), new byte[0]);
  }

  static SimulatedAnswer redirect(String location) {
    return new SimulatedAnswer(302, Map.of("location", location), new byte[0]);
  }

  SimulatedAnswer with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new SimulatedAnswer(status, all, body, delay);
  }
}
