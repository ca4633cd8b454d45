package ai.intail.webhooks;

import ai.intail.aws.AwsClients;
import ai.intail.aws.KeptAppSecret;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsSweepQueue;
import ai.intail.hubspot.PublicUrl;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Puts the function together.
final class Wiring {

  private Wiring() {}

  /// @param environment `INTAIL_APP_SECRET`, `INTAIL_SWEEPS_QUEUE_URL`, and `INTAIL_PUBLIC_URL`:
  ///   where HubSpot calls
  static Doors doors(Map<String, String> environment) {
    var settings = new Settings(environment);
    var url = URI.create(settings.required("INTAIL_PUBLIC_URL"));
    var clock = InstantSource.system();
    var clients = new AwsClients(settings);
    var secret =
        new KeptAppSecret(clients.secrets(), settings.required("INTAIL_APP_SECRET"), url, clock);
    var queue = new SqsSweepQueue(clients.sqs(), settings.required("INTAIL_SWEEPS_QUEUE_URL"));
    return new Doors(new PublicUrl(url), secret, List.of(Route.CRM), queue, clock);
  }
}
