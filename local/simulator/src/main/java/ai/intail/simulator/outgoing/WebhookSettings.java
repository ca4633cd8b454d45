package ai.intail.simulator.outgoing;

import java.net.URI;
import java.util.List;

/// Where an app's webhooks go, and how badly they are brought there.
///
/// @param target the app's one address for all accounts
/// @param repeats how likely an event comes twice, 0 to 1
/// @param reorders how likely an event changes its place, 0 to 1
/// @param seed draws which
public record WebhookSettings(
    URI target,
    List<WebhookSubscription> subscriptions,
    double repeats,
    double reorders,
    long seed) {

  public WebhookSettings {
    subscriptions = List.copyOf(subscriptions);
    if (!isShare(repeats) || !isShare(reorders)) {
      throw new IllegalArgumentException("repeats and reorders go from 0 to 1");
    }
    if (target.getHost() == null || !target.getScheme().matches("https?")) {
      throw new IllegalArgumentException("the target is an address of http or https");
    }
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }

  /// In order and once each: what a test without disturbances counts on.
  public static WebhookSettings to(URI target, List<WebhookSubscription> subscriptions) {
    return new WebhookSettings(target, subscriptions, 0, 0, 1);
  }

  public WebhookSettings withRepeats(double share) {
    return new WebhookSettings(target, subscriptions, share, reorders, seed);
  }

  public WebhookSettings withReorders(double share) {
    return new WebhookSettings(target, subscriptions, repeats, share, seed);
  }

  public WebhookSettings withSeed(long other) {
    return new WebhookSettings(target, subscriptions, repeats, reorders, other);
  }
}
