package ai.intail.webhooks;

import ai.intail.aws.AwsClients;
import ai.intail.aws.KeptAppSecret;
import ai.intail.aws.Settings;
import ai.intail.hubspot.PublicUrl;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/// Puts the function together.
final class Wiring {

  private Wiring() {}

  /// @param environment `INTAIL_APP_SECRET`, and `INTAIL_PUBLIC_URL`: where HubSpot calls
  static Gate gate(Map<String, String> environment) {
    var settings = new Settings(environment);
    var url = URI.create(settings.required("INTAIL_PUBLIC_URL"));
    var clock = InstantSource.system();
    var secret =
        new KeptAppSecret(
            new AwsClients(settings).secrets(), settings.required("INTAIL_APP_SECRET"), url, clock);
    return new Gate(new PublicUrl(url), secret, clock);
  }
}
