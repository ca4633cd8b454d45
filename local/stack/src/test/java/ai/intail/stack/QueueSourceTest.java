package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.embedded.EmbeddedSqs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Queues bring their messages to functions as they do on AWS.
class QueueSourceTest {

  private static final String DONE = "{\"batchItemFailures\":[]}";
  private static final int MOST_RECEIVES = 2;

  private static EmbeddedSqs server;
  private static SqsClient sqs;

  private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

  @BeforeAll
  static void start() {
    server = EmbeddedSqs.start();
    sqs =
        SqsClient.builder()
            .endpointOverride(server.uri())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterAll
  static void stop() {
    server.close();
    sqs.close();
  }

  private static String queue(String name) {
    var dead = sqs.createQueue(request -> request.queueName(name + "-dead")).queueUrl();
    var arn =
        sqs.getQueueAttributes(
                request -> request.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    var redrive =
        Json.object()
            .put("deadLetterTargetArn", arn)
            .put("maxReceiveCount", Integer.toString(MOST_RECEIVES));
    return sqs.createQueue(
            request ->
                request
                    .queueName(name)
                    .attributes(
                        Map.of(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            "1",
                            QueueAttributeName.REDRIVE_POLICY,
                            Json.write(redrive))))
        .queueUrl();
  }

  private QueueSource source(String url, UnaryOperator<String> function) {
    return new QueueSource(
        sqs,
        url,
        10,
        Duration.ofMillis(300),
        1,
        event -> {
          events.add(Json.read(event));
          return function.apply(event);
        },
        Clock.systemUTC());
  }

  private static void send(String url, String... bodies) {
    for (String body : bodies) {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }
  }

  private JsonNode nextEvent() throws InterruptedException {
    var event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).as("an event within 30 s").isNotNull();
    return event;
  }

  private static List<String> bodies(JsonNode event) {
    return event.path("Records").findValuesAsText("body");
  }

  @Test
  void messagesOfOneWindowComeTogetherInTheFormOfAws() throws InterruptedException {
    // given
    var url = queue("together");
    send(url, "a", "b", "c");
    // when
    try (var _ = source(url, _ -> DONE)) {
      var event = nextEvent();
      // then
      assertThat(bodies(event)).containsExactlyInAnyOrder("a", "b", "c");
      var record = event.path("Records").get(0);
      assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
      assertThat(record.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
    }
  }

  @Test
  void onlyWhatFailedComesAgain() throws InterruptedException {
    // given
    var url = queue("again");
    var failedOnce = new HashSet<String>();
    send(url, "good", "bad");
    // when
    try (var _ =
        source(
            url,
            event -> {
              var answer = Json.object();
              var failures = answer.putArray("batchItemFailures");
              for (JsonNode record : Json.read(event).path("Records")) {
                var id = record.path("messageId").asText();
                if (record.path("body").asText().equals("bad") && failedOnce.add(id)) {
                  failures.addObject().put("itemIdentifier", id);
                }
              }
              return Json.write(answer);
            })) {
      var first = new HashSet<>(bodies(nextEvent()));
      while (first.size() < 2) {
        first.addAll(bodies(nextEvent()));
      }
      // then
      assertThat(bodies(nextEvent())).containsExactly("bad");
    }
  }

  @Test
  void whatFailsEveryTimeEndsAmongTheDeadLetters() throws InterruptedException {
    // given
    var url = queue("dead");
    send(url, "poison");
    // when
    try (var _ =
        source(
            url,
            _ -> {
              throw new IllegalStateException("crash");
            })) {
      for (int receive = 1; receive <= MOST_RECEIVES; receive++) {
        assertThat(bodies(nextEvent())).containsExactly("poison");
      }
      // then
      var dead =
          IntStream.range(0, 10)
              .mapToObj(_ -> received(url + "-dead"))
              .filter(bodies -> !bodies.isEmpty())
              .findFirst();
      assertThat(dead).contains(Set.of("poison"));
    }
  }

  private static Set<String> received(String url) {
    var bodies = new HashSet<String>();
    sqs.receiveMessage(request -> request.queueUrl(url).waitTimeSeconds(2))
        .messages()
        .forEach(message -> bodies.add(message.body()));
    return bodies;
  }
}
