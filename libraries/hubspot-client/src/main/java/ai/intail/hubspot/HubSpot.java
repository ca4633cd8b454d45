package ai.intail.hubspot;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// HubSpot's API. Thread-safe; one for the whole process.
public final class HubSpot {

  private final URI api;
  private final Transport transport;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param api `https://api.hubapi.com`, the same for all regions
  /// @param random spreads repeated attempts
  public HubSpot(URI api, Transport transport, InstantSource clock, RandomGenerator random) {
    this.api = api;
    this.transport = transport;
    this.clock = clock;
    this.random = random;
  }

  /// The token endpoints.
  ///
  /// @param deadline by which every call has ended
  public OAuth oauth(Pacer pacer, Instant deadline) {
    return new OAuth(
        new Exchange(api, transport, clock, random, Optional.empty(), pacer, deadline));
  }

  /// The app's journal.
  ///
  /// @param tokens of the app itself: [OAuth#clientCredentials]
  /// @param trusted whether a file may be fetched from an address, which has a scheme and a host: a
  ///   list of hosts, over https
  /// @param deadline by which every call has ended
  public Journal journal(
      TokenSupplier tokens, Predicate<URI> trusted, Pacer pacer, Instant deadline) {
    return new Journal(
        new Exchange(api, transport, clock, random, Optional.of(tokens), pacer, deadline), trusted);
  }

  /// One account.
  ///
  /// @param deadline by which every call has ended, or failed with [OutOfTimeException]
  public HubAccount account(TokenSupplier tokens, Pacer pacer, Instant deadline) {
    return new HubAccount(
        new Exchange(api, transport, clock, random, Optional.of(tokens), pacer, deadline));
  }
}
