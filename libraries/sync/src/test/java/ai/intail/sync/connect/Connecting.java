package ai.intail.sync.connect;

import ai.intail.hubspot.Transport;
import ai.intail.simulator.SimulatedRequest;
import ai.intail.sync.Crashes;
import ai.intail.sync.Hub;
import ai.intail.sync.contract.Ports;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.Grants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A hub's users on their way to HubSpot's consent page and back.
final class Connecting {

  static final String BROWSER = "a-secret-of-this-browser";
  static final String ADMIN = "";

  private static final URI AUTHORIZE = URI.create("https://app.hubspot.com/oauth/authorize");

  final Hub hub;
  final Connect connect;
  final BotInvitations invitations;

  Connecting(Hub hub) {
    this(hub, Crashes.never());
  }

  /// @param crashes of the process that does it
  Connecting(Hub hub, Crashes crashes) {
    this.hub = hub;
    Ports ports = crashes.ports(hub.ports);
    var access = hub.access(hub.hubSpot(crashes.port(Transport.class, hub.transport())));
    this.invitations = new BotInvitations(ports.invitations(), hub.ports.clock(), new Random(4));
    this.connect =
        new Connect(
            AUTHORIZE,
            AppSecrets.of(Hub.app()),
            Scopes.GUIDE,
            ports.consentStates(),
            ports.connections(),
            invitations,
            new Establish(
                new Grants(
                    ports.grantStores(), hub.ports.sleeper(), hub.ports.clock(), new Random(5)),
                access,
                new CheckProperties(
                    new PropertySetup(),
                    ports.propertyChecks(),
                    ports.reports(),
                    hub.ports.clock())),
            access,
            hub.ports.clock(),
            new Random(hub.now().toEpochMilli()));
  }

  /// What HubSpot sends back to our callback.
  Map<String, String> consent(Aim aim, String user, String decision) {
    var page = connect.begin(aim, BROWSER, "/reports");
    var asked = page + "&hub=" + hub.id() + "&user=" + user + "&decision=" + decision;
    try {
      var answer =
          hub.simulator.answer(
              new SimulatedRequest("GET", URI.create(asked), Map.of(), new byte[0]));
      var back = URI.create(Objects.requireNonNull(answer.headers().get("location")));
      return Arrays.stream(back.getRawQuery().split("&"))
          .map(pair -> pair.split("=", 2))
          .collect(
              Collectors.toMap(
                  pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ConnectResult complete(Map<String, String> callback, String browser) {
    return connect.complete(
        callback.getOrDefault("state", ""),
        Optional.ofNullable(callback.get("code")),
        browser,
        hub.deadline());
  }

  /// The whole way of a user who allows it.
  ConnectResult allow(Aim aim, String user) {
    return complete(consent(aim, user, "allow"), BROWSER);
  }

  Connection stored() {
    return hub.ports.connections().find(hub.id()).orElseThrow();
  }
}
