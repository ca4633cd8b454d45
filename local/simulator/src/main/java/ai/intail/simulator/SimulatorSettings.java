package ai.intail.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// How the simulated HubSpot behaves.
///
/// @param seed orders what HubSpot leaves unordered
/// @param requiredScopes without which HubSpot shows an error page instead of asking for consent
/// @param refreshTokens whether a refresh answers with the same refresh token
/// @param searchLag how long a search does not see what was written
/// @param listCursors whether pages of a list go on at a member or at a number
public record SimulatorSettings(
    InstantSource clock,
    long seed,
    SimulatedApp app,
    Set<String> requiredScopes,
    RefreshTokens refreshTokens,
    RateLimits rateLimits,
    Duration searchLag,
    ListCursors listCursors) {

  /// What the cursor of a list's page is.
  public enum ListCursors {
    /// It names the last member of the page.
    RECORD,
    /// It counts members.
    POSITION
  }

  /// What a refresh answers with.
  public enum RefreshTokens {
    THE_SAME,
    NEW_ONES
  }

  public SimulatorSettings {
    requiredScopes = Set.copyOf(requiredScopes);
  }

  public static SimulatorSettings defaults() {
    return new SimulatorSettings(
        InstantSource.system(),
        1,
        new SimulatedApp(
            "simulated-app", "simulated-secret", Set.of("http://localhost:8080/oauth/callback")),
        Set.of("oauth"),
        RefreshTokens.NEW_ONES,
        RateLimits.usual(),
        Duration.ofSeconds(5),
        ListCursors.RECORD);
  }

  public SimulatorSettings withClock(InstantSource other) {
    return new SimulatorSettings(
        other, seed, app, requiredScopes, refreshTokens, rateLimits, searchLag, listCursors);
  }

  public SimulatorSettings withApp(SimulatedApp other) {
    return new SimulatorSettings(
        clock, seed, other, requiredScopes, refreshTokens, rateLimits, searchLag, listCursors);
  }

  public SimulatorSettings withRateLimits(RateLimits other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, refreshTokens, other, searchLag, listCursors);
  }

  public SimulatorSettings withRefreshTokens(RefreshTokens other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, other, rateLimits, searchLag, listCursors);
  }

  public SimulatorSettings withListCursors(ListCursors other) {
    return new SimulatorSettings(
        clock, seed, app, requiredScopes, refreshTokens, rateLimits, searchLag, other);
  }

  public SimulatorSettings withSeed(long other) {
    return new SimulatorSettings(
        clock, other, app, requiredScopes, refreshTokens, rateLimits, searchLag, listCursors);
  }
}
