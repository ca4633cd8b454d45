package ai.intail.aws;

import ai.intail.sync.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// One standard queue. The message group is the hub: a help for fairness, not the mechanism.
final class Queue {

  private static final int BATCH = 10;

  private final SqsClient client;

  private final String url;

  Queue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  record Body(String text, String group, Duration delay) {}

  void send(List<Body> bodies) {
    for (int i = 0; i < bodies.size(); i += BATCH) {
      send(i, bodies.subList(i, Math.min(i + BATCH, bodies.size())));
    }
  }

  private void send(int first, List<Body> bodies) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (Body body : bodies) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id("m" + (first + entries.size()))
              .messageBody(body.text())
              .messageGroupId(body.group())
              .delaySeconds((int) body.delay().toSeconds())
              .build());
    }
    try {
      var answer = client.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
      if (!answer.failed().isEmpty()) {
        throw new StoreUnavailableException(
            "SQS did not take " + answer.failed().size() + " messages",
            new IllegalStateException("partial batch"));
      }
    } catch (SdkException failure) {
      throw new StoreUnavailableException("SQS did not answer", failure);
    }
  }
}
