package ai.intail.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.PublicUrl;
import ai.intail.sync.tokens.AppSecrets;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// HubSpot's calls as API Gateway sends them on.
class WebhooksHandlerTest {

  private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

  private final List<String> logged = new ArrayList<>();
  private final WebhooksHandler handler = handler("https://hooks.example.test");

  private static WebhooksHandler handler(String publicUrl) {
    return handler(publicUrl, AppSecrets.of(credentials(SECRET)));
  }

  private static WebhooksHandler handler(String publicUrl, AppSecrets secrets) {
    return new WebhooksHandler(
        new Gate(
            new PublicUrl(URI.create(publicUrl)),
            secrets,
            () -> Instant.ofEpochMilli(1_795_000_001_000L)));
  }

  private static AppCredentials credentials(String clientSecret) {
    return new AppCredentials("an-app", clientSecret, URI.create("https://app.example.test"));
  }

  private static APIGatewayV2HTTPEvent event() {
    var loader = WebhooksHandlerTest.class.getClassLoader();
    try (var json = loader.getResourceAsStream("events/crm-events.json")) {
      return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, loader)
          .fromJson(Objects.requireNonNull(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Context lambda() {
    LambdaLogger logger =
        new LambdaLogger() {
          @Override
          public void log(String message) {
            logged.add(message);
          }

          @Override
          public void log(byte[] message) {
            logged.add(new String(message, StandardCharsets.UTF_8));
          }
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> logger);
  }

  private int status(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, lambda()).getStatusCode();
  }

  @Test
  void whatHubSpotSignedIsTaken() {
    assertThat(status(event())).isEqualTo(200);
    assertThat(logged).isEmpty();
  }

  @Test
  void whileTheSecretIsChangedBothAreTakenAlsoByAWarmFunction() {
    // given: it was changed after this function read it
    var rotated =
        new AppSecrets() {
          @Override
          public List<AppCredentials> valid() {
            return List.of(credentials("as it was before"));
          }

          @Override
          public List<AppCredentials> lookAgain() {
            return List.of(credentials("as it will be"), credentials(SECRET));
          }
        };
    // when
    var answer = handler("https://hooks.example.test", rotated).handleRequest(event(), lambda());
    // then
    assertThat(answer.getStatusCode()).isEqualTo(200);
  }

  @Test
  void theSameBodyAsPlainTextIsTakenToo() {
    var event = event();
    event.setBody("[{\"eventId\":7,\"objectId\":901}]");
    event.setIsBase64Encoded(false);

    assertThat(status(event)).isEqualTo(200);
  }

  @Test
  void anotherOrderOfTheQueryIsAnotherAddress() {
    var event = event();
    event.setRawQueryString("a=1&b=2");

    assertThat(status(event)).isEqualTo(401);
  }

  @Test
  void anAddressThatHubSpotDidNotCallIsRefusedWhateverTheHostHeaderSays() {
    assertThat(
            handler("https://other.example.test").handleRequest(event(), lambda()).getStatusCode())
        .isEqualTo(401);
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingOfItIsLogged() {
    var event = event();
    event.getHeaders().remove("x-hubspot-signature-v3");

    assertThat(status(event)).isEqualTo(401);
    assertThat(logged).singleElement().asString().doesNotContain("901");
  }

  @Test
  void aBodyThatIsFarTooLargeIsNotRead() {
    var event = event();
    event.setIsBase64Encoded(false);
    event.setBody("x".repeat(1_000_001));

    assertThat(status(event)).isEqualTo(413);
  }

  @Test
  void aBodyThatIsNoBase64IsRefused() {
    var event = event();
    event.setBody("%%%");

    assertThat(status(event)).isEqualTo(401);
  }

  @Test
  void healthIsAnsweredWithoutASignature() {
    var event = event();
    event.getRequestContext().getHttp().setMethod("GET");
    event.getRequestContext().getHttp().setPath("/health");

    assertThat(status(event)).isEqualTo(200);
  }
}
