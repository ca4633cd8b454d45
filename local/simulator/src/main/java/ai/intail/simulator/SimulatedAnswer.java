package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// An HTTP answer of the simulated HubSpot.
///
/// @param headers by lower-case name
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SimulatedAnswer(int status, Map<String, String> headers, byte[] body) {

  public SimulatedAnswer {
    headers = Map.copyOf(headers);
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
    return new SimulatedAnswer(status, all, body);
  }
}
