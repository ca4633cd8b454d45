package ai.intail.cli;

import ai.intail.stack.StackSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that starts the stack.
final class StackOptions {

  private static final int MOST = 65_535;

  @Option(
      names = "--simulator-port",
      paramLabel = "PORT",
      description = "Starts the simulated HubSpot on this port.")
  private @Nullable Integer simulatorPort;

  StackSettings settings(Map<String, String> environment) {
    var api = Optional.ofNullable(environment.get("INTAIL_HUBSPOT_API")).map(StackOptions::uri);
    var port = Optional.ofNullable(simulatorPort);
    port.filter(number -> number < 1 || number > MOST)
        .ifPresent(
            number -> {
              throw new BadUseException(
                  "--simulator-port takes a number from 1 to 65535, not " + number + ".");
            });
    return StackSettings.defaults()
        .withAwsEndpoint(
            Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(StackOptions::uri))
        .withHubSpot(api, port);
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new BadUseException(
          "\"" + text + "\" is no address; give one like http://localhost:9000.");
    }
  }
}
