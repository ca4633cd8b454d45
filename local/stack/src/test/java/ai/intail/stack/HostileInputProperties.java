package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.web.WebHandler;
import ai.intail.webhooks.WebhooksHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever somebody sends to the callback, the links and the webhooks: no failure of ours, nothing
/// of it in a page unescaped, nothing of it in a log.
class HostileInputProperties {

  /// Markup that a page must not repeat as it is, and by which a log line is recognised.
  private static final String MARK = "<i7 x='\"&>";

  private static final String SECRET = "local-secret";

  private final RunningStack on = RunningStack.shared();
  private final Invoked pages = new Invoked(new WebHandler(on.environment(), on.clock()), on);
  private final Invoked webhooks = new Invoked(new WebhooksHandler(on.environment()), on);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(60),
        Arbitraries.strings().ascii().ofMaxLength(60),
        Arbitraries.strings().numeric().ofMaxLength(40),
        Arbitraries.of(
            "", "%", "%zz", "%00", "\u0000", "\ud800", "../..", "hub-1.x", "hub-9.", "."),
        Arbitraries.of("browser-" + "x".repeat(43) + ".y", "//evil.example", "/\\evil.example"),
        Arbitraries.integers().between(1, 20_000).map("x"::repeat),
        Arbitraries.just(MARK));
  }

  @Provide
  Arbitrary<String> queries() {
    var name =
        Arbitraries.of(
            "state", "code", "error", "error_description", "invitation", "as", "to", "now", "x");
    var value =
        Combinators.combine(texts(), Arbitraries.of(true, false))
            .as((text, encoded) -> (encoded ? Visitor.encoded(text) : text) + "");
    return Combinators.combine(name, value)
        .as((one, other) -> one + "=" + other)
        .list()
        .ofMaxSize(5)
        .map(pairs -> String.join("&", pairs));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "/oauth/callback",
            "/oauth/callback",
            "/oauth/callback",
            "/oauth/start",
            "/oauth/bot",
            "/oauth/install",
            "/",
            "/connection"),
        texts().map(text -> "/" + text));
  }

  @Property(tries = 400)
  void noQueryMakesThePagesFailOrRepeatIt(
      @ForAll("paths") String path,
      @ForAll("queries") String query,
      @ForAll("texts") String cookie) {
    var cookies =
        List.of("intail-session=" + cookie, "intail-browser=" + cookie, cookie, "=" + cookie);
    var answer =
        pages.answer(Invoked.event("GET", path, query, cookies, Map.of("cookie", cookie), ""));

    isHarmless(answer, pages);
  }

  @Property(tries = 200)
  void noFormMakesThePagesFailOrRepeatIt(
      @ForAll("paths") String path, @ForAll("texts") String text, @ForAll("texts") String other) {
    for (String target :
        List.of(path, "/oauth/invitations", "/oauth/invitations/" + text + "/withdraw")) {
      var body = "token=" + other + "&bot=" + text + "&" + text;
      isHarmless(pages.answer(Invoked.event("POST", target, "", List.of(), Map.of(), body)), pages);
    }
  }

  @Property(tries = 100)
  void anAddressIsShownEscaped(@ForAll("texts") String text) {
    var visitor = on.visitor();
    var page = visitor.get("/oauth/install");

    var made = visitor.submit(page, "/oauth/invitations", Map.of("bot", text + "@" + MARK));

    assertThat(made.status()).isIn(200, 400, 403);
    assertThat(made.body()).doesNotContain(MARK).doesNotContain("<i7");
  }

  private static void isHarmless(APIGatewayV2HTTPResponse answer, Invoked invoked) {
    assertThat(answer.getStatusCode()).isBetween(200, 499);
    assertThat(answer.getBody()).doesNotContain("<i7").doesNotContain("\u0000");
    assertThat(answer.getHeaders().getOrDefault("location", ""))
        .doesNotContain("evil.example", "\r", "\n");
    assertThat(invoked.logged()).doesNotContain("<i7", "evil.example");
  }

  @Property(tries = 300)
  void whatHubSpotDidNotSignIsRefused(
      @ForAll("texts") String body, @ForAll("texts") String signature, @ForAll("texts") String at) {
    var headers =
        Map.of(
            "x-hubspot-signature-v3", signature,
            "x-hubspot-request-timestamp", at,
            "x-hubspot-signature", signature,
            "x-hubspot-signature-version", at);

    var answer = webhooks.answer(webhook("POST", "/webhooks/crm", headers, body));

    assertThat(answer.getStatusCode()).isIn(401, 404, 413);
    assertThat(webhooks.logged()).doesNotContain("<i7");
  }

  @Property(tries = 300)
  void nothingThatIsSignedMakesItFail(@ForAll("bodies") String body) {
    var answer = webhooks.answer(signed("/webhooks/crm", body));

    assertThat(answer.getStatusCode()).isBetween(200, 499);
    assertThat(answer.getBody()).doesNotContain("<i7");
    assertThat(webhooks.logged()).doesNotContain("<i7");
  }

  @Provide
  Arbitrary<String> bodies() {
    var field =
        Arbitraries.of(
            "eventId",
            "portalId",
            "subscriptionType",
            "objectId",
            "occurredAt",
            "attemptNumber",
            "mergedObjectIds",
            "newObjectId");
    var value =
        Arbitraries.oneOf(
            Arbitraries.of(
                "null",
                "{}",
                "[]",
                "-1",
                "1e99",
                "0.5",
                "true",
                "\"contact.deletion\"",
                "\"contact.privacyDeletion\"",
                "\"contact.merge\"",
                "99999999999999999999",
                "[1,null,\"x\"]"),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.just("\"<i7 x='&>\""));
    var event =
        Combinators.combine(field, value)
            .as((name, one) -> "\"" + name + "\":" + one)
            .list()
            .ofMaxSize(8)
            .map(fields -> "{" + String.join(",", fields) + "}");
    return Arbitraries.oneOf(
        event.list().ofMaxSize(5).map(events -> "[" + String.join(",", events) + "]"),
        event,
        texts());
  }

  private APIGatewayV2HTTPEvent signed(String path, String body) {
    var at = Long.toString(Clock.systemUTC().millis());
    var text = "POST" + on.site() + path + body + at;
    return webhook(
        "POST",
        path,
        Map.of("x-hubspot-signature-v3", hmac(text), "x-hubspot-request-timestamp", at),
        body);
  }

  private static APIGatewayV2HTTPEvent webhook(
      String method, String path, Map<String, String> headers, String body) {
    return Invoked.event(method, path, "", List.of(), headers, body);
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
