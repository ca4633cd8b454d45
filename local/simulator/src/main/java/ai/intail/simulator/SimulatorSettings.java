package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch;
import ai.intail.simulator.journal.JournalSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How the simulated HubSpot behaves. Where HubSpot has several ways, a [Switch] chooses.
///
/// @param clock its time may be put forward by [Simulator#advance]
/// @param seed orders what HubSpot leaves unordered, and draws tokens
/// @param requiredScopes without which HubSpot shows an error page instead of asking for consent
/// @param searchLag how long a search does not see what was written
/// @param accessTokenLife how long an access token is good
/// @param switches of several of one kind, the last counts
public record SimulatorSettings(
    InstantSource clock,
    long seed,
    SimulatedApp app,
    Set<String> requiredScopes,
    RateLimits rateLimits,
    Duration searchLag,
    Duration accessTokenLife,
    JournalSettings journal,
    List<Switch> switches) {

  public SimulatorSettings {
    requiredScopes = Set.copyOf(requiredScopes);
    switches = List.copyOf(switches);
    if (searchLag.isNegative() || !accessTokenLife.isPositive()) {
      throw new IllegalArgumentException("searchLag is not negative, accessTokenLife is positive");
    }
  }

  /// As HubSpot is documented: its rate limits, access tokens of 30 minutes. Searches lag by 5 s:
  /// moments are documented, half a minute was reported.
  public static SimulatorSettings defaults() {
    return new SimulatorSettings(
        InstantSource.system(),
        1,
        new SimulatedApp(
            "simulated-app", "simulated-secret", Set.of("http://localhost:8080/oauth/callback")),
        Set.of("oauth"),
        RateLimits.usual(),
        Duration.ofSeconds(5),
        Duration.ofMinutes(30),
        JournalSettings.defaults(),
        List.of());
  }

  public SimulatorSettings withClock(InstantSource other) {
    return new SimulatorSettings(
        other,
        seed,
        app,
        requiredScopes,
        rateLimits,
        searchLag,
        accessTokenLife,
        journal,
        switches);
  }

  public SimulatorSettings withSeed(long other) {
    return new SimulatorSettings(
        clock,
        other,
        app,
        requiredScopes,
        rateLimits,
        searchLag,
        accessTokenLife,
        journal,
        switches);
  }

  public SimulatorSettings withApp(SimulatedApp other) {
    return new SimulatorSettings(
        clock,
        seed,
        other,
        requiredScopes,
        rateLimits,
        searchLag,
        accessTokenLife,
        journal,
        switches);
  }

  public SimulatorSettings withRequiredScopes(Set<String> others) {
    return new SimulatorSettings(
        clock, seed, app, others, rateLimits, searchLag, accessTokenLife, journal, switches);
  }

  public SimulatorSettings withRateLimits(RateLimits other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, other, searchLag, accessTokenLife, journal, switches);
  }

  public SimulatorSettings withSearchLag(Duration other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, rateLimits, other, accessTokenLife, journal, switches);
  }

  public SimulatorSettings withAccessTokenLife(Duration other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, rateLimits, searchLag, other, journal, switches);
  }

  public SimulatorSettings withJournal(JournalSettings other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, rateLimits, searchLag, accessTokenLife, other, switches);
  }

  /// Chooses among HubSpot's ways; those not named stay as they are.
  public SimulatorSettings with(Switch... chosen) {
    var more = new ArrayList<>(switches);
    more.addAll(List.of(chosen));
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, rateLimits, searchLag, accessTokenLife, journal, more);
  }
}
