package ai.intail.stack;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// How the stack is set up.
///
/// @param awsEndpoint an endpoint to use instead of the embedded ones
/// @param hubSpotApi the address that calls to HubSpot's API go by; with no simulator port, nothing
///   is started there
/// @param simulatorPort where the own simulator listens
/// @param webPort where the pages are served, 0 for any that is free
/// @param batchWindow how long messages are gathered for one invocation
/// @param asOf the day for which profiles are judged
/// @param dns the name server that is asked which hosts take mail: `system` or `host:port`; empty
///   if none is asked
/// @param clock by which the pages and the simulated HubSpot go
/// @param log takes the functions' log lines
public record StackSettings(
    Optional<URI> awsEndpoint,
    Optional<URI> hubSpotApi,
    Optional<Integer> simulatorPort,
    int webPort,
    Duration batchWindow,
    Optional<Instant> asOf,
    Optional<String> dns,
    InstantSource clock,
    Consumer<String> log) {

  public static StackSettings defaults() {
    return new StackSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Duration.ofMillis(200),
        Optional.empty(),
        Optional.empty(),
        Clock.systemUTC(),
        _ -> {});
  }

  public StackSettings withAwsEndpoint(Optional<URI> other) {
    return new StackSettings(
        other, hubSpotApi, simulatorPort, webPort, batchWindow, asOf, dns, clock, log);
  }

  public StackSettings withHubSpot(Optional<URI> api, Optional<Integer> port) {
    return new StackSettings(awsEndpoint, api, port, webPort, batchWindow, asOf, dns, clock, log);
  }

  public StackSettings withWebPort(int other) {
    return new StackSettings(
        awsEndpoint, hubSpotApi, simulatorPort, other, batchWindow, asOf, dns, clock, log);
  }

  public StackSettings withAsOf(Optional<Instant> other) {
    return new StackSettings(
        awsEndpoint, hubSpotApi, simulatorPort, webPort, batchWindow, other, dns, clock, log);
  }

  public StackSettings withLog(Consumer<String> other) {
    return new StackSettings(
        awsEndpoint, hubSpotApi, simulatorPort, webPort, batchWindow, asOf, dns, clock, other);
  }

  public StackSettings withDns(Optional<String> other) {
    return new StackSettings(
        awsEndpoint, hubSpotApi, simulatorPort, webPort, batchWindow, asOf, other, clock, log);
  }

  public StackSettings withClock(InstantSource other) {
    return new StackSettings(
        awsEndpoint, hubSpotApi, simulatorPort, webPort, batchWindow, asOf, dns, other, log);
  }
}
