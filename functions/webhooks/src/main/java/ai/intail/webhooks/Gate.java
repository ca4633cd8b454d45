package ai.intail.webhooks;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.PublicUrl;
import ai.intail.hubspot.Signatures;
import ai.intail.hubspot.SignedRequest;
import ai.intail.sync.tokens.AppSecrets;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Lets in what HubSpot signed, and nothing else.
///
/// A signature is checked over the configured public address and the route's own path: nothing of
/// it is taken from the request.
final class Gate {

  /// HubSpot sends up to 100 events in one request, far below this.
  private static final int MOST_BYTES = 1_000_000;

  private static final String DEFAULT_STAGE = "$default";

  /// What the gate says of a request.
  sealed interface Answer {

    /// @param body as it came
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record ComeIn(byte[] body) implements Answer {}

    record NoSuchAddress() implements Answer {}

    record NotSigned() implements Answer {}

    record TooLarge() implements Answer {}
  }

  private final PublicUrl publicUrl;
  private final AppSecrets secrets;
  private final List<Route> routes;
  private final InstantSource clock;

  Gate(PublicUrl publicUrl, AppSecrets secrets, List<Route> routes, InstantSource clock) {
    this.publicUrl = publicUrl;
    this.secrets = secrets;
    this.routes = List.copyOf(routes);
    this.clock = clock;
  }

  Answer ask(APIGatewayV2HTTPEvent event) {
    var route = route(event);
    if (route.isEmpty()) {
      return new Answer.NoSuchAddress();
    }
    var text = Objects.requireNonNullElse(event.getBody(), "");
    if (text.length() > 2 * MOST_BYTES) {
      return new Answer.TooLarge();
    }
    var body = body(event, text);
    if (body.isEmpty()) {
      return new Answer.NotSigned();
    }
    if (body.get().length > MOST_BYTES) {
      return new Answer.TooLarge();
    }
    return isGenuine(event, route.get(), body.get())
        ? new Answer.ComeIn(body.get())
        : new Answer.NotSigned();
  }

  private Optional<Route> route(APIGatewayV2HTTPEvent event) {
    boolean plain = Objects.requireNonNullElse(event.getRawQueryString(), "").isEmpty();
    var path = path(event);
    return routes.stream()
        .filter(route -> plain && event.getRequestContext().getHttp().getMethod().equals("POST"))
        .filter(route -> route.path().equals(path))
        .findFirst();
  }

  /// API Gateway puts the stage before the path, unless it is the default one.
  private static String path(APIGatewayV2HTTPEvent event) {
    var path = Objects.requireNonNullElse(event.getRawPath(), "");
    var stage = Objects.requireNonNullElse(event.getRequestContext().getStage(), DEFAULT_STAGE);
    return !stage.equals(DEFAULT_STAGE) && path.startsWith("/" + stage + "/")
        ? path.substring(stage.length() + 1)
        : path;
  }

  /// @return empty if it is not the Base64 that it says it is
  private static Optional<byte[]> body(APIGatewayV2HTTPEvent event, String text) {
    try {
      return Optional.of(
          event.getIsBase64Encoded()
              ? Base64.getDecoder().decode(text)
              : text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private boolean isGenuine(APIGatewayV2HTTPEvent event, Route route, byte[] body) {
    var request =
        new SignedRequest(
            event.getRequestContext().getHttp().getMethod(),
            publicUrl.of(route.path(), "", DEFAULT_STAGE),
            Objects.requireNonNullElse(event.getHeaders(), Map.<String, String>of()),
            body);
    return isSigned(request, route, secrets.valid())
        || isSigned(request, route, secrets.lookAgain());
  }

  private boolean isSigned(SignedRequest request, Route route, List<AppCredentials> valid) {
    var keys = valid.stream().map(AppCredentials::clientSecret).toList();
    return new Signatures(keys, clock).check(request, route.otherwise())
        == Signatures.Verdict.GENUINE;
  }
}
