package ai.intail.aws;

import ai.intail.hubspot.AppCredentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// What the deployment keeps secret: the app's credentials and the key for digests and sessions.
///
/// The secret is JSON: `clientId`, `clientSecret`, `deploymentKey`, and while the client secret is
/// being changed `previousClientSecret`.
///
/// @param clientSecrets all with which HubSpot may sign its calls, the present one first
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record AppSecret(
    AppCredentials credentials, List<String> clientSecrets, byte[] deploymentKey) {

  /// @param name of the secret
  /// @param redirectUri where HubSpot sends the browser back to
  public static AppSecret read(SecretsManagerClient client, String name, URI redirectUri) {
    var text = client.getSecretValue(request -> request.secretId(name)).secretString();
    var json = Json.read(text);
    var secrets =
        Stream.concat(
                Stream.of(Json.required(json, "clientSecret")),
                Json.text(json, "previousClientSecret").stream())
            .toList();
    return new AppSecret(
        new AppCredentials(
            Json.required(json, "clientId"), Json.required(json, "clientSecret"), redirectUri),
        secrets,
        Json.required(json, "deploymentKey").getBytes(StandardCharsets.UTF_8));
  }

  /// The credentials with each of the client secrets.
  List<AppCredentials> all() {
    return clientSecrets.stream()
        .map(
            secret -> new AppCredentials(credentials.clientId(), secret, credentials.redirectUri()))
        .toList();
  }

  @Override
  public String toString() {
    return "AppSecret[…]";
  }
}
