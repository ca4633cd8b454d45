package ai.intail.sync.connect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.SimulatedRequest;
import ai.intail.sync.Hub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The way to HubSpot's consent page and back, against the simulated page.
class ConnectTest {

  private static final URI AUTHORIZE = URI.create("https://app.hubspot.com/oauth/authorize");
  private static final String BROWSER = "a-secret-of-this-browser";

  private final Hub hub = new Hub();
  private final Connect connect =
      new Connect(
          AUTHORIZE,
          Hub::app,
          Scopes.GUIDE,
          hub.ports.consentStates(),
          hub.ports.connections(),
          hub.ports.vault(),
          hub.access(),
          new PropertySetup(),
          hub.ports.clock(),
          new Random(3));

  /// What HubSpot sends back to our callback.
  private Map<String, String> consent(String decision) {
    var page = connect.begin(Connection.Option.USER, BROWSER, "/reports");
    try {
      var answer =
          hub.simulator.answer(
              new SimulatedRequest(
                  "GET",
                  URI.create(page + "&hub=" + hub.id() + "&decision=" + decision),
                  Map.of(),
                  new byte[0]));
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

  private ConnectResult complete(Map<String, String> callback, String browser) {
    return connect.complete(
        callback.getOrDefault("state", ""),
        Optional.ofNullable(callback.get("code")),
        browser,
        hub.deadline());
  }

  @Test
  void aCustomerWhoAllowsIsConnectedAndHasAllProperties() {
    // when
    var result = complete(consent("allow"), BROWSER);
    // then
    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected -> {
              assertThat(connected.properties()).isEqualTo(new PropertySetup.Outcome.Ready(36));
              assertThat(connected.connection().userEmail()).isEqualTo("admin@portal.example");
            });
    var connection = hub.ports.connections().find(hub.id()).orElseThrow();
    assertThat(connection.status()).isEqualTo(Connection.Status.ACTIVE);
    assertThat(hub.ports.vault().read(hub.id(), connection.grantVersion())).isPresent();
  }

  @Test
  void connectingAgainCreatesNothingTwice() {
    complete(consent("allow"), BROWSER);

    var again = complete(consent("allow"), BROWSER);

    assertThat(again)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties()).isEqualTo(new PropertySetup.Outcome.Ready(0)));
  }

  @Test
  void whoPressesCancelIsNotConnected() {
    assertThat(complete(consent("deny"), BROWSER)).isInstanceOf(ConnectResult.Declined.class);
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void aCallbackIsGoodOnce() {
    var callback = consent("allow");
    complete(callback, BROWSER);

    assertThat(complete(callback, BROWSER)).isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void aCallbackOfAnotherBrowserConnectsNobody() {
    assertThat(complete(consent("allow"), "another")).isInstanceOf(ConnectResult.NotOurs.class);
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void aStateThatNobodyBeganIsRefused() {
    assertThat(complete(Map.of("state", "made-up", "code", "x"), BROWSER))
        .isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void aConsentThatTookTooLongIsRefused() {
    var callback = consent("allow");
    hub.passes(Duration.ofMinutes(11));

    assertThat(complete(callback, BROWSER)).isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void anExtraThatThePlanLacksDoesNotStandInTheWay() {
    hub.account.lackScopes(Set.of("crm.objects.owners.read", "crm.objects.companies.read"));

    assertThat(complete(consent("allow"), BROWSER)).isInstanceOf(ConnectResult.Connected.class);
  }

  @Test
  void aNeededScopeThatWasNotGrantedIsNamed() {
    hub.account.lackScopes(Set.of("crm.lists.read"));

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.ScopesMissing.class,
            missing -> assertThat(missing.scopes()).containsExactly("crm.lists.read"));
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void withoutTheRightToCreatePropertiesTheAdminIsToldWhich() {
    hub.account.lackScopes(Set.of("crm.schemas.contacts.write"));

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties())
                    .isInstanceOfSatisfying(
                        PropertySetup.Outcome.ToCreate.class,
                        left -> assertThat(left.properties()).hasSize(36)));
  }

  @Test
  void anAccountWithoutRoomGetsNoneOfThem() {
    hub.account.limitCustomProperties(20);

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties())
                    .isEqualTo(new PropertySetup.Outcome.NoRoom(36, 20)));
    assertThat(hub.account.contactProperties()).allMatch(property -> property.hubspotDefined());
  }
}
