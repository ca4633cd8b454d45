package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.PublicUrl;
import ai.intail.hubspot.Signatures.Otherwise;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.webhooks.Doors;
import ai.intail.webhooks.Route;
import ai.intail.webhooks.WebhooksHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures the whole way: HTTP, the event as API Gateway makes it, the handler. The server is
/// called by another name than HubSpot signed for, as behind a gateway.
class SignedOverHttpTest {

  private static final String SECRET = "intail-test-secret-1";
  private static final String PUBLISHED_SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
  private static final Instant SIGNED_AT = Instant.ofEpochMilli(1_795_000_000_000L);
  private static final String DELETION =
      "[{\"eventId\":7,\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":901}]";
  private static final String V3_OF_DELETION = "zkxL51AqTNKObHXaZ7dwMpafI3RkWaibXgu4zP9OpBs=";
  private static final Route HOOKS = new Route("/hubspot/webhooks", Otherwise.REFUSE);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final HttpClient http = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void bind() throws IOException {
    server = WebServer.bind(0);
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  private void serve(String publicUrl, String secret, Route route, Instant now) {
    var app = new AppCredentials("an-app", secret, URI.create("https://app.example.test"));
    var handler =
        new WebhooksHandler(
            new Doors(
                new PublicUrl(URI.create(publicUrl)),
                AppSecrets.of(app),
                List.of(route),
                ports.sweeps(),
                () -> now));
    var function =
        new LocalFunction<>(
            "webhooks",
            handler,
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class,
            Duration.ofSeconds(30),
            () -> now,
            _ -> {});
    server.serve(Map.of("/", function::invoke));
  }

  private int status(String method, String path, String body, Map<String, String> headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static Map<String, String> v3(String signature) {
    return v3(signature, SIGNED_AT);
  }

  private static Map<String, String> v3(String signature, Instant at) {
    return Map.of(
        "X-HubSpot-Signature-v3",
        signature,
        "X-HubSpot-Request-Timestamp",
        Long.toString(at.toEpochMilli()));
  }

  @Test
  void genuineDeletionIsOnTheQueue() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);

    assertThat(status("POST", "/hubspot/webhooks", DELETION, v3(V3_OF_DELETION))).isEqualTo(200);
    assertThat(ports.receiveSweeps())
        .containsExactly(new ContactDeleted(new HubId(4_242), new ContactId(901), Pass.FIRST));
  }

  /// A body that is signed and no array of events is 400, one that is not signed 401.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"note":"Zoë – ☕"} | vCFSrmfXkEuGiyDaH3s5N9SH8tBUg3c59cl+4LYPJ6g= | 400
          {"note":"Zoe – ☕"} | vCFSrmfXkEuGiyDaH3s5N9SH8tBUg3c59cl+4LYPJ6g= | 401
          {"note":"Zoë – ☕"} | wCFSrmfXkEuGiyDaH3s5N9SH8tBUg3c59cl+4LYPJ6g= | 401
          """)
  void bytesCountNotLetters(String body, String signature, int expected) throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);

    assertThat(status("POST", "/hubspot/webhooks", body, v3(signature))).isEqualTo(expected);
  }

  @Test
  void thePublishedVectorOfV3ComesIn() throws Exception {
    // given
    var at = Instant.ofEpochMilli(1_693_657_560_000L);
    var route = new Route("/webhook_uri", Otherwise.REFUSE);
    serve("https://www.example.com", PUBLISHED_SECRET, route, at);
    var body = "{'example_field':'example_value'}";
    // when
    var status =
        status(
            "POST", "/webhook_uri", body, v3("K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=", at));
    // then
    assertThat(status).isEqualTo(400);
  }

  @Test
  void thePublishedVectorOfV2ComesInWhereV2Counts() throws Exception {
    // given
    var route = new Route("/webhook_uri", Otherwise.V2);
    serve("https://www.example.com", PUBLISHED_SECRET, route, SIGNED_AT);
    var headers = new HashMap<String, String>();
    headers.put("X-HubSpot-Signature-Version", "v2");
    headers.put(
        "X-HubSpot-Signature", "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900");
    var body = "{\"example_field\":\"example_value\"}";

    assertThat(status("POST", "/webhook_uri", body, headers)).isEqualTo(400);
    assertThat(status("POST", "/webhook_uri", body + " ", headers)).isEqualTo(401);
  }

  @Test
  void olderSignaturesOfCrmEventsDoNotCount() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);
    var v1 = "c8cdcc3b396e672b1799816591ef89ba72054a18798b74c5243d394b17bd9626";
    var v2 = "4069031acbd69734b95b42c8bb5837dabb533d0e74caaabb07840638de49f1be";

    for (var old : Map.of("v1", v1, "v2", v2).entrySet()) {
      var headers =
          Map.of(
              "X-HubSpot-Signature-Version", old.getKey(), "X-HubSpot-Signature", old.getValue());
      assertThat(status("POST", "/hubspot/webhooks", DELETION, headers)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({"300, 200", "301, 401", "-60, 200", "-61, 401"})
  void fiveMinutesBackAndOneAheadAreTaken(long secondsLater, int expected) throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT.plusSeconds(secondsLater));

    assertThat(status("POST", "/hubspot/webhooks", DELETION, v3(V3_OF_DELETION)))
        .isEqualTo(expected);
  }

  @Test
  void oneByteMoreIsRefused() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);

    assertThat(status("POST", "/hubspot/webhooks", DELETION + " ", v3(V3_OF_DELETION)))
        .isEqualTo(401);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void anotherHostIsRefused() throws Exception {
    serve("https://hooks.example.org", SECRET, HOOKS, SIGNED_AT);

    assertThat(status("POST", "/hubspot/webhooks", DELETION, v3(V3_OF_DELETION))).isEqualTo(401);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void anotherMethodIsRefused() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);

    for (String method : List.of("PUT", "PATCH", "DELETE", "GET")) {
      assertThat(status(method, "/hubspot/webhooks", DELETION, v3(V3_OF_DELETION)))
          .as(method)
          .isEqualTo(404);
    }
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void whatWasSignedForAnotherMethodIsRefused() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);
    // Of PUT, all else alike.
    var signature = "u8sAi4h4LhS54KyPJrHy6tgeRXLlbOyGTZyRf7zu/7A=";

    assertThat(status("POST", "/hubspot/webhooks", DELETION, v3(signature))).isEqualTo(401);
  }

  @Test
  void ourAddressHasNeitherQueryNorEscapes() throws Exception {
    serve("https://hooks.example.test", SECRET, HOOKS, SIGNED_AT);

    assertThat(status("POST", "/hubspot/webhooks?x=1", DELETION, v3(V3_OF_DELETION)))
        .isEqualTo(404);
    assertThat(Route.CRM.path()).matches("(/[a-z]+)+");
  }
}
