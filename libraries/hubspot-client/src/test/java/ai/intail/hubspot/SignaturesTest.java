package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.Signatures.Otherwise;
import ai.intail.hubspot.Signatures.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Known vectors: made by hand, published by HubSpot, and computed with HubSpot's own client.
class SignaturesTest {

  private static final String SECRET = "intail-test-secret-1";
  private static final String PUBLISHED_SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
  private static final long SENT = 1_795_000_000_000L;
  private static final String URL = "https://hooks.example.test/hubspot/webhooks";
  private static final String EVENTS =
      "[{\"eventId\":7,\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":901}]";
  private static final String EVENTS_V3 = "zkxL51AqTNKObHXaZ7dwMpafI3RkWaibXgu4zP9OpBs=";

  private static Signatures at(long millis, String... secrets) {
    return new Signatures(List.of(secrets), () -> Instant.ofEpochMilli(millis));
  }

  private static SignedRequest v3(String url, String body, long sent, String signature) {
    return request(
        "POST",
        url,
        body,
        Map.of(
            "X-HubSpot-Signature-v3",
            signature,
            "X-HubSpot-Request-Timestamp",
            Long.toString(sent)));
  }

  private static SignedRequest old(
      String method, String url, String body, String version, String signature) {
    return request(
        method,
        url,
        body,
        Map.of("X-HubSpot-Signature", signature, "X-HubSpot-Signature-Version", version));
  }

  private static SignedRequest request(
      String method, String url, String body, Map<String, String> headers) {
    return new SignedRequest(method, url, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://hooks.example.test/hubspot/webhooks | [{\"eventId\":7,\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":901}] | zkxL51AqTNKObHXaZ7dwMpafI3RkWaibXgu4zP9OpBs=",
        "https://hooks.example.test/hubspot/webhooks | {\"note\":\"Zoë – ☕\"} | vCFSrmfXkEuGiyDaH3s5N9SH8tBUg3c59cl+4LYPJ6g=",
        "https://hooks.example.test/hubspot/webhooks?x=a%3Ab%2Fc%20d | [] | vL4sLnN09e4GOefDL4wvIRv+gTqZ25G5aYFmP4K3kRs=",
        "https://hooks.example.test/hubspot/webhooks?x=a%3ab%2fc%20d | [] | vL4sLnN09e4GOefDL4wvIRv+gTqZ25G5aYFmP4K3kRs="
      })
  void aGenuineV3SignatureIsTaken(String url, String body, String signature) {
    assertThat(at(SENT, SECRET).check(v3(url, body, SENT, signature), Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
  }

  @Test
  void v3OverTheUndecodedAddressIsForged() {
    assertThat(
            at(SENT, SECRET)
                .check(
                    v3(
                        URL + "?x=a%3Ab%2Fc%20d",
                        "[]",
                        SENT,
                        "iI8wTVW07ZvlvujDbs1EbN3ctFZov/ymMy6AyYmMqOM="),
                    Otherwise.REFUSE))
        .isEqualTo(Verdict.FORGED);
  }

  @Test
  void thePublishedVectorOfV3IsTaken() {
    long sent = 1_693_657_560_000L;
    assertThat(
            at(sent, PUBLISHED_SECRET)
                .check(
                    v3(
                        "https://www.example.com/webhook_uri",
                        "{'example_field':'example_value'}",
                        sent,
                        "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y="),
                    Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | `` | eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
        "POST | {\"example_field\":\"example_value\"} | 9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900"
      })
  void thePublishedVectorsOfV2AreTaken(String method, String body, String signature) {
    assertThat(
            at(SENT, PUBLISHED_SECRET)
                .check(
                    old(method, "https://www.example.com/webhook_uri", body, "v2", signature),
                    Otherwise.V2))
        .isEqualTo(Verdict.GENUINE);
  }

  @Test
  void v1AndV2OfCrmEventsAreTakenWhereTheyCount() {
    var v1 =
        old(
            "POST",
            URL,
            EVENTS,
            "v1",
            "c8cdcc3b396e672b1799816591ef89ba72054a18798b74c5243d394b17bd9626");
    var v2 =
        old(
            "POST",
            URL,
            EVENTS,
            "v2",
            "4069031acbd69734b95b42c8bb5837dabb533d0e74caaabb07840638de49f1be");

    assertThat(at(SENT, SECRET).check(v1, Otherwise.V1)).isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT, SECRET).check(v1, Otherwise.V2)).isEqualTo(Verdict.UNSIGNED);
    assertThat(at(SENT, SECRET).check(v1, Otherwise.REFUSE)).isEqualTo(Verdict.UNSIGNED);
    assertThat(at(SENT, SECRET).check(v2, Otherwise.V2)).isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT, SECRET).check(v2, Otherwise.V1)).isEqualTo(Verdict.UNSIGNED);
  }

  static Stream<JsonNode> nodeVectors() throws IOException {
    var file = Path.of("src/test/resources/signatures/node-client.json");
    return StreamSupport.stream(new JsonMapper().readTree(file.toFile()).spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("nodeVectors")
  void whatHubSpotsOwnClientSignsIsTaken(JsonNode vector) {
    var signatures = at(vector.path("timestamp").asLong(), vector.path("secret").asText());
    var method = vector.path("method").asText();
    var url = vector.path("url").asText();
    var body = vector.path("requestBody").asText();

    assertThat(
            signatures.check(
                old(method, url, body, "v1", vector.path("v1").asText()), Otherwise.V1))
        .isEqualTo(Verdict.GENUINE);
    assertThat(
            signatures.check(
                old(method, url, body, "v2", vector.path("v2").asText()), Otherwise.V2))
        .isEqualTo(Verdict.GENUINE);
    var headers =
        Map.of(
            "x-hubspot-signature-v3", vector.path("v3").asText(),
            "x-hubspot-request-timestamp", vector.path("timestamp").asText());
    assertThat(signatures.check(request(method, url, body, headers), Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
  }

  @Test
  void fiveMinutesAreTheLongest() {
    var request = v3(URL, EVENTS, SENT, EVENTS_V3);

    assertThat(at(SENT + 300_000, SECRET).check(request, Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT + 300_001, SECRET).check(request, Otherwise.REFUSE))
        .isEqualTo(Verdict.OUT_OF_TIME);
    assertThat(at(SENT - 60_000, SECRET).check(request, Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT - 60_001, SECRET).check(request, Otherwise.REFUSE))
        .isEqualTo(Verdict.OUT_OF_TIME);
  }

  @Test
  void whileTheSecretIsChangedBothCount() {
    var request = v3(URL, EVENTS, SENT, EVENTS_V3);

    assertThat(at(SENT, "the-new-one", SECRET).check(request, Otherwise.REFUSE))
        .isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT, "the-new-one").check(request, Otherwise.REFUSE)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void aWrongV3IsNotMendedByAGoodV1() {
    var headers =
        new HashMap<>(
            Map.of(
                "X-HubSpot-Signature",
                "c8cdcc3b396e672b1799816591ef89ba72054a18798b74c5243d394b17bd9626",
                "X-HubSpot-Signature-Version",
                "v1",
                "X-HubSpot-Signature-v3",
                "AAAA",
                "X-HubSpot-Request-Timestamp",
                Long.toString(SENT)));

    assertThat(at(SENT, SECRET).check(request("POST", URL, EVENTS, headers), Otherwise.V1))
        .isEqualTo(Verdict.FORGED);
  }

  @Test
  void anythingThatIsAlteredIsForged() {
    assertThat(at(SENT, SECRET).check(v3(URL, EVENTS + " ", SENT, EVENTS_V3), Otherwise.REFUSE))
        .isEqualTo(Verdict.FORGED);
    assertThat(at(SENT, SECRET).check(v3(URL + "?", EVENTS, SENT, EVENTS_V3), Otherwise.REFUSE))
        .isEqualTo(Verdict.FORGED);
    assertThat(at(SENT, SECRET).check(v3(URL, EVENTS, SENT + 1, EVENTS_V3), Otherwise.REFUSE))
        .isEqualTo(Verdict.FORGED);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, https://hooks.example.test/hubspot/webhooks, '[] ', v1",
    "POST, https://hooks.example.test/hubspot/webhooks, '[] ', v2",
    "PUT, https://hooks.example.test/hubspot/webhooks, [], v2",
    "POST, https://hooks.example.test/hubspot/webhooks?, [], v2"
  })
  void anythingThatIsAlteredUnderAnOlderSignatureIsForged(
      String method, String url, String body, String version) throws Exception {
    var signed = SECRET + (version.equals("v1") ? "" : "POST" + URL) + "[]";
    var signature =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(signed.getBytes(StandardCharsets.UTF_8)));
    var otherwise = version.equals("v1") ? Otherwise.V1 : Otherwise.V2;

    assertThat(at(SENT, SECRET).check(old(method, url, body, version, signature), otherwise))
        .isEqualTo(Verdict.FORGED);
    assertThat(at(SENT, SECRET).check(old("POST", URL, "[]", version, signature), otherwise))
        .isEqualTo(Verdict.GENUINE);
    assertThat(at(SENT, SECRET).check(old("POST", URL, "[]", version, ""), otherwise))
        .isEqualTo(Verdict.FORGED);
    assertThat(at(SENT, "another").check(old("POST", URL, "[]", version, signature), otherwise))
        .isEqualTo(Verdict.FORGED);
  }

  @Test
  void aSignatureWithoutItsVersionOrOfNoneIsUnsigned() {
    var bare = request("POST", URL, EVENTS, Map.of("X-HubSpot-Signature", "abc"));
    var nothing = request("POST", URL, EVENTS, Map.of());

    for (Otherwise otherwise : Otherwise.values()) {
      assertThat(at(SENT, SECRET).check(bare, otherwise)).isEqualTo(Verdict.UNSIGNED);
      assertThat(at(SENT, SECRET).check(nothing, otherwise)).isEqualTo(Verdict.UNSIGNED);
    }
    assertThat(at(SENT, SECRET)).hasToString("Signatures[secrets=1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "1795000000000 "})
  void aTimeThatIsNoneIsNoSignature(String told) {
    var headers = Map.of("X-HubSpot-Signature-v3", EVENTS_V3, "X-HubSpot-Request-Timestamp", told);

    assertThat(at(SENT, SECRET).check(request("POST", URL, EVENTS, headers), Otherwise.REFUSE))
        .isEqualTo(Verdict.UNSIGNED);
  }

  @Test
  void anEmptySecretIsRefused() {
    assertThatThrownBy(() -> at(SENT, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at(SENT)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://hooks.example.com, /webhooks/crm, b=2&a=1, $default, https://hooks.example.com/webhooks/crm?b=2&a=1",
    "https://hooks.example.com, /prod/webhooks/crm, '', prod, https://hooks.example.com/webhooks/crm",
    "https://abc.execute-api.eu-central-1.amazonaws.com/prod, /prod/webhooks/crm, '', prod, https://abc.execute-api.eu-central-1.amazonaws.com/prod/webhooks/crm",
    "https://hooks.example.com, /products, '', prod, https://hooks.example.com/products",
    "https://hooks.example.com, /a%2Fb, x=%20, $default, https://hooks.example.com/a%2Fb?x=%20"
  })
  void theAddressIsRebuiltAsHubSpotCalledIt(
      String base, String path, String query, String stage, String expected) {
    assertThat(new PublicUrl(URI.create(base)).of(path, query, stage)).isEqualTo(expected);
  }
}
