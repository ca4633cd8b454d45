package ai.intail.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.PublicUrl;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.tokens.AppSecrets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever comes is answered, and never by an error of ours.
class WebhooksFuzzTest {

  private static WebhooksHandler handler() {
    var credentials =
        new AppCredentials("an-app", Call.SECRET, URI.create("https://app.example.test"));
    return new WebhooksHandler(
        new Doors(
            new PublicUrl(URI.create("https://hooks.example.test")),
            AppSecrets.of(credentials),
            List.of(Route.CRM),
            new InMemoryPorts().sweeps(),
            () -> Instant.ofEpochMilli(Call.SIGNED_AT)));
  }

  @Property(tries = 150)
  void signedTextIsTakenOrRefused(@ForAll String body) {
    var status = new Call().of(handler(), Call.signed(body)).getStatusCode();

    assertThat(status).isIn(200, 400);
  }

  @Property(tries = 150)
  void arraysOfAnyEventsAreTaken(@ForAll("events") List<String> events) {
    var body = "[" + String.join(",", events) + "]";

    assertThat(new Call().of(handler(), Call.signed(body)).getStatusCode()).isEqualTo(200);
  }

  @Property(tries = 150)
  void headersAndPathsOfAnyKindAreRefusedWithoutBeingReflected(
      @ForAll String path, @ForAll String query, @ForAll String time, @ForAll String signature) {
    var event = Call.event("contact-deleted");
    event.setRawPath(path.isEmpty() ? "/webhooks/crm" : path);
    event.setRawQueryString(query);
    event.getHeaders().put("x-hubspot-request-timestamp", time);
    event.getHeaders().put("x-hubspot-signature-v3", signature);

    var answer = new Call().of(handler(), event);

    assertThat(answer.getStatusCode()).isIn(401, 404);
    assertThat(answer.getBody())
        .isIn("{\"status\":\"not found\"}", "{\"status\":\"not signed by HubSpot\"}");
  }

  @Provide
  Arbitrary<List<String>> events() {
    var value =
        Arbitraries.oneOf(
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.longs().map(number -> "\"" + number + "\""),
            Arbitraries.of("null", "true", "[]", "{}", "1.5", "[901,\"902\",null]"));
    var type =
        Arbitraries.of(
            "contact.deletion", "contact.merge", "contact.privacyDeletion", "object.merge", "x");
    var field =
        Arbitraries.of(
            "portalId", "objectId", "primaryObjectId", "newObjectId", "mergedObjectIds", "eventId");
    return Arbitraries.maps(field, value)
        .ofMaxSize(6)
        .flatMap(
            fields ->
                type.map(
                    one -> {
                      var json = new StringBuilder("{\"subscriptionType\":\"" + one + "\"");
                      fields.forEach(
                          (name, text) ->
                              json.append(",\"").append(name).append("\":").append(text));
                      return json.append('}').toString();
                    }))
        .list()
        .ofMaxSize(20);
  }
}
