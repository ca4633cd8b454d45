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

/// Lets in what HubSpot signed, and nothing else.
final class Gate {

  /// HubSpot sends up to 100 events in one request, far below this.
  private static final int MOST_BYTES = 1_000_000;

  /// What the gate says of a request.
  enum Answer {
    COME_IN,
    NOT_SIGNED,
    TOO_LARGE
  }

  private final PublicUrl publicUrl;
  private final AppSecrets secrets;
  private final InstantSource clock;

  Gate(PublicUrl publicUrl, AppSecrets secrets, InstantSource clock) {
    this.publicUrl = publicUrl;
    this.secrets = secrets;
    this.clock = clock;
  }

  Answer ask(APIGatewayV2HTTPEvent event) {
    var text = Objects.requireNonNullElse(event.getBody(), "");
    if (text.length() > 2 * MOST_BYTES) {
      return Answer.TOO_LARGE;
    }
    byte[] body;
    try {
      body =
          event.getIsBase64Encoded()
              ? Base64.getDecoder().decode(text)
              : text.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return Answer.NOT_SIGNED;
    }
    if (body.length > MOST_BYTES) {
      return Answer.TOO_LARGE;
    }
    var request =
        new SignedRequest(
            event.getRequestContext().getHttp().getMethod(),
            publicUrl.of(
                Objects.requireNonNullElse(event.getRawPath(), "/"),
                Objects.requireNonNullElse(event.getRawQueryString(), ""),
                Objects.requireNonNullElse(event.getRequestContext().getStage(), "$default")),
            Objects.requireNonNullElse(event.getHeaders(), Map.<String, String>of()),
            body);
    var otherwise = otherwise(event.getRawPath());
    boolean genuine =
        isSigned(request, otherwise, secrets.valid())
            || isSigned(request, otherwise, secrets.lookAgain());
    return genuine ? Answer.COME_IN : Answer.NOT_SIGNED;
  }

  private boolean isSigned(
      SignedRequest request, Signatures.Otherwise otherwise, List<AppCredentials> valid) {
    var keys = valid.stream().map(AppCredentials::clientSecret).toList();
    return new Signatures(keys, clock).check(request, otherwise) == Signatures.Verdict.GENUINE;
  }

  /// Workflow actions are documented with v2; for all else an app gets v3.
  private static Signatures.Otherwise otherwise(String path) {
    return path != null && path.contains("/webhooks/actions/")
        ? Signatures.Otherwise.V2
        : Signatures.Otherwise.REFUSE;
  }
}
