package ai.intail.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.PublicUrl;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactMerged;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.AppSecrets;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HubSpot's calls as API Gateway sends them on.
class WebhooksHandlerTest {

  private static final HubId HUB = new HubId(4_242);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Call call = new Call();
  private final WebhooksHandler handler = handler("https://hooks.example.test");

  private WebhooksHandler handler(String publicUrl) {
    return handler(publicUrl, AppSecrets.of(credentials(Call.SECRET)), ports.sweeps());
  }

  private static WebhooksHandler handler(String publicUrl, AppSecrets secrets, SweepQueue queue) {
    return new WebhooksHandler(
        new Doors(
            new PublicUrl(URI.create(publicUrl)),
            secrets,
            List.of(Route.CRM),
            queue,
            () -> Instant.ofEpochMilli(Call.SIGNED_AT + 1_000)));
  }

  private static AppCredentials credentials(String clientSecret) {
    return new AppCredentials("an-app", clientSecret, URI.create("https://app.example.test"));
  }

  private int status(APIGatewayV2HTTPEvent event) {
    return call.of(handler, event).getStatusCode();
  }

  private static ContactId contact(long id) {
    return new ContactId(id);
  }

  private List<SweepMessage> queuedOf(String file) {
    assertThat(status(Call.event(file))).isEqualTo(200);
    return ports.receiveSweeps();
  }

  @Test
  void deletedContactIsOnTheQueueWhenHubSpotIsAnswered() {
    assertThat(queuedOf("contact-deleted"))
        .containsExactly(new ContactDeleted(HUB, contact(901), Pass.FIRST));
    assertThat(call.logged()).containsExactly("{\"event\":\"events taken\",\"deletion\":\"1\"}");
  }

  @Test
  void privacyDeletionAndTheDeletionThatGoesWithItAreBothQueued() {
    assertThat(queuedOf("contact-privacy-deleted"))
        .containsExactly(
            new ContactPrivacyDeleted(HUB, contact(902), Pass.FIRST),
            new ContactDeleted(HUB, contact(902), Pass.FIRST));
  }

  @Test
  void mergeNamesTheNewRecordWhereHubSpotMadeOne() {
    assertThat(queuedOf("contacts-merged"))
        .containsExactly(
            new ContactMerged(
                HUB, List.of(contact(903), contact(904), contact(905)), contact(950), Pass.FIRST));
  }

  @Test
  void mergeNamesThePrimaryRecordWhereThatSurvived() {
    assertThat(queuedOf("contacts-merged-into-the-primary"))
        .containsExactly(new ContactMerged(HUB, List.of(contact(904)), contact(903), Pass.FIRST));
  }

  @Test
  void eventsOfGenericObjectsCountWhereTheyAreContacts() {
    assertThat(queuedOf("generic-objects"))
        .containsExactly(new ContactDeleted(HUB, contact(909), Pass.FIRST));
  }

  @Test
  void otherKindsAreCountedAndLetGo() {
    assertThat(queuedOf("other-kinds")).isEmpty();
    assertThat(call.logged()).containsExactly("{\"event\":\"events taken\",\"other\":\"5\"}");
  }

  @Test
  void eventThatLacksWhatItIsAboutHoldsNoOtherUp() {
    assertThat(queuedOf("fields-are-missing"))
        .containsExactly(new ContactDeleted(HUB, contact(913), Pass.FIRST));
    assertThat(call.logged())
        .containsExactly("{\"event\":\"events taken\",\"deletion\":\"1\",\"unreadable\":\"4\"}");
  }

  @Test
  void hundredEventsOfWhichManyAreTheSameAreQueuedOnceEach() {
    var body = new StringBuilder("[");
    for (int i = 0; i < 100; i++) {
      body.append(i == 0 ? "" : ",")
          .append("{\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":")
          .append(900 + i % 40)
          .append(",\"eventId\":")
          .append(i)
          .append('}');
    }
    assertThat(status(Call.signed(body.append(']').toString()))).isEqualTo(200);

    assertThat(ports.receiveSweeps()).hasSize(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "7",
        "\"contact.deletion\"",
        "[",
        "[]]",
        "[] []",
        "[{\"portalId\":4242",
        "not JSON",
        "\u0000"
      })
  void signedBodyThatIsNoArrayOfEventsIsRefusedAndSaidSo(String body) {
    assertThat(status(Call.signed(body))).isEqualTo(400);
    assertThat(call.logged())
        .containsExactly("{\"event\":\"a signed body is no array of events\"}");
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "0",
        "1.5",
        "1e3",
        "99999999999999999999",
        "\"\"",
        "\"-1\"",
        "\"01\"",
        "\"9999999999999999999\"",
        "\"9 01\"",
        "true",
        "null",
        "[901]",
        "{}"
      })
  void numberThatIsNoneNamesNobody(String number) {
    var event = "[{\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":";

    assertThat(status(Call.signed(event + number + "}]"))).isEqualTo(200);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void moreEventsThanHubSpotEverSendsAreNotTakenInPart() {
    var one = "{\"portalId\":4242,\"subscriptionType\":\"contact.deletion\",\"objectId\":901}";

    assertThat(status(Call.signed("[" + (one + ",").repeat(1_000) + one + "]"))).isEqualTo(400);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void hubSpotIsToldToTryAgainWhereTheQueueDoesNotAnswer() {
    // given
    var away = new StoreUnavailableException("SQS did not answer", new IllegalStateException());
    var broken =
        new SweepQueue() {
          @Override
          public void send(List<? extends SweepMessage> messages) {
            throw away;
          }

          @Override
          public void sendLater(SweepMessage message, Duration delay) {
            throw away;
          }
        };
    var without =
        handler("https://hooks.example.test", AppSecrets.of(credentials(Call.SECRET)), broken);
    // when
    var answer = call.of(without, Call.event("contact-deleted"));
    // then
    assertThat(answer.getStatusCode()).isEqualTo(503);
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
            return List.of(credentials("as it will be"), credentials(Call.SECRET));
          }
        };
    var warm = handler("https://hooks.example.test", rotated, ports.sweeps());
    // when
    var answer = call.of(warm, Call.event("contact-deleted"));
    // then
    assertThat(answer.getStatusCode()).isEqualTo(200);
  }

  @Test
  void stageOfTheGatewayBelongsToTheAddressThatIsCalled() {
    var event = Call.signed("[]", "https://api.example.test/prod/webhooks/crm");
    event.setRawPath("/prod/webhooks/crm");
    event.getRequestContext().setStage("prod");

    var staged = handler("https://api.example.test/prod");
    assertThat(call.of(staged, event).getStatusCode()).isEqualTo(200);
  }

  @Test
  void addressWithAQueryOrAnotherPathIsNotOurs() {
    var query = Call.event("contact-deleted");
    query.setRawQueryString("a=1");
    var path = Call.event("contact-deleted");
    path.setRawPath("/webhooks/crm/");

    assertThat(status(query)).isEqualTo(404);
    assertThat(status(path)).isEqualTo(404);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void anAddressThatHubSpotDidNotCallIsRefusedWhateverTheHostHeaderSays() {
    var event = Call.event("contact-deleted");
    event.getHeaders().put("host", "hooks.example.test");

    var other = handler("https://other.example.test");
    assertThat(call.of(other, event).getStatusCode()).isEqualTo(401);
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingOfItIsToldOrLogged() {
    var event = Call.event("contact-deleted");
    event.getHeaders().remove("x-hubspot-signature-v3");

    var answer = call.of(handler, event);

    assertThat(answer.getStatusCode()).isEqualTo(401);
    assertThat(answer.getBody()).isEqualTo("{\"status\":\"not signed by HubSpot\"}");
    assertThat(call.logged()).singleElement().asString().doesNotContain("901");
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void aBodyThatIsFarTooLargeIsNotRead() {
    var event = Call.event("other-kinds");
    event.setBody("x".repeat(1_000_001));

    assertThat(status(event)).isEqualTo(413);
  }

  @Test
  void aBodyThatIsNoBase64IsRefused() {
    var event = Call.event("contact-deleted");
    event.setBody("%%%");

    assertThat(status(event)).isEqualTo(401);
  }

  @Test
  void healthIsAnsweredWithoutASignature() {
    var event = Call.event("contact-deleted");
    event.getRequestContext().getHttp().setMethod("GET");
    event.getRequestContext().getHttp().setPath("/health");

    assertThat(status(event)).isEqualTo(200);
  }
}
