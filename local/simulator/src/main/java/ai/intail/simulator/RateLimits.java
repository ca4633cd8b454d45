package ai.intail.simulator;

/// How much an account's app may call.
///
/// @param callsPerTenSeconds HubSpot allows a public app 110; 0 for no limit
/// @param searchesPerSecond 5; 0 for no limit
public record RateLimits(int callsPerTenSeconds, int searchesPerSecond) {

  public static RateLimits usual() {
    return new RateLimits(110, 5);
  }

  public static RateLimits none() {
    return new RateLimits(0, 0);
  }
}
