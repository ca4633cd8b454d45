package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Requests as API Gateway sends them (payload version 2.0).
class WebRequestTest {

  private static APIGatewayV2HTTPEvent event(String name) {
    var loader = WebRequestTest.class.getClassLoader();
    try (var json = loader.getResourceAsStream("events/" + name)) {
      return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, loader)
          .fromJson(Objects.requireNonNull(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void aFormIsReadWhateverItsEncoding() {
    var request = WebRequest.of(event("form.json"));

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/reports");
    assertThat(request.filled("name")).isEqualTo("Champions & friends");
    assertThat(request.filled("list")).isEqualTo("71");
    assertThat(request.filled("nothing")).isEmpty();
  }

  @Test
  void theFirstOfTwoParametersCountsAndABrokenOneIsEmpty() {
    var request = WebRequest.of(event("form.json"));

    assertThat(request.asked("from")).contains("list page");
    assertThat(request.asked("odd")).isEmpty();
  }

  @Test
  void aCookiesValueMayHoldAnEqualsSign() {
    assertThat(WebRequest.of(event("form.json")).cookies())
        .containsEntry("__Host-intail-session", "abc=def")
        .containsEntry("other", "1")
        .hasSize(2);
  }

  @Test
  void headersAreKnownByLowerCaseNames() {
    assertThat(WebRequest.of(event("form.json")).headers()).containsEntry("accept", "text/html");
  }

  @Test
  void aFormThatIsFarTooLongIsNotRead() {
    var event = event("form.json");
    event.setIsBase64Encoded(false);
    event.setBody("name=" + "x".repeat(30_000));

    assertThat(WebRequest.of(event).filled("name")).isEmpty();
  }

  @Test
  void itsTextNamesNoQueryAndNoForm() {
    assertThat(WebRequest.of(event("form.json")).toString()).isEqualTo("POST /reports");
  }
}
