package ai.intail.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// An HTTP answer of the simulated HubSpot.
///
/// @param headers by lower-case name
/// @param delay how long the server keeps it back
/// @param missing how many bytes the announced length says are still to come, and never do
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SimulatedAnswer(
    int status, Map<String, String> headers, byte[] body, Duration delay, int missing) {

  public SimulatedAnswer {
    headers = Map.copyOf(headers);
  }

  private static SimulatedAnswer of(int status, Map<String, String> headers, byte[] body) {
    return new SimulatedAnswer(status, headers, body, Duration.ZERO, 0);
  }

  public static SimulatedAnswer json(int status, JsonNode body) {
    return of(status, Map.of("content-type", "application/json;charset=utf-8"), Json.bytes(body));
  }

  public static SimulatedAnswer html(int status, String page) {
    return of(
        status,
        Map.of("content-type", "text/html; charset=utf-8"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  public static SimulatedAnswer empty(int status) {
    return of(status, Map.of(), new byte[0]);
  }

  public static SimulatedAnswer redirect(String location) {
    return of(302, Map.of("location", location), new byte[0]);
  }

  public SimulatedAnswer delayed(Duration by) {
    return new SimulatedAnswer(status, headers, body, by, missing);
  }

  /// Ends in the middle.
  public SimulatedAnswer cut() {
    int left = body.length / 2;
    return new SimulatedAnswer(
        status, headers, Arrays.copyOf(body, left), delay, body.length - left);
  }

  /// What it says is no JSON any more.
  public SimulatedAnswer garbled() {
    return new SimulatedAnswer(
        status, headers, "{\"results\":[{".getBytes(StandardCharsets.UTF_8), delay, 0);
  }

  public SimulatedAnswer with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new SimulatedAnswer(status, all, body, delay, missing);
  }
}
