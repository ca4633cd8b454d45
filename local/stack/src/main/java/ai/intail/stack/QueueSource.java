package ai.intail.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Brings a queue's messages to a function, as Lambda's event source mapping does: batches by size
/// or window, what was not reported as failed is deleted, what failed comes again when its
/// visibility ends, and the queue moves it to the dead letters after so many receives.
final class QueueSource implements AutoCloseable {

  private static final int RECEIVE = 10;
  private static final int LONG_POLL_SECONDS = 20;

  private final SqsClient sqs;
  private final String url;
  private final int batchSize;
  private final Duration window;
  private final UnaryOperator<String> function;
  private final InstantSource clock;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  QueueSource(
      SqsClient sqs,
      String url,
      int batchSize,
      Duration window,
      int concurrency,
      UnaryOperator<String> function,
      InstantSource clock) {
    this.sqs = sqs;
    this.url = url;
    this.batchSize = batchSize;
    this.window = window;
    this.function = function;
    this.clock = clock;
    for (int i = 0; i < concurrency; i++) {
      threads.execute(this::poll);
    }
  }

  private void poll() {
    while (open.get()) {
      try {
        var batch = gather();
        if (!batch.isEmpty()) {
          invoke(batch);
        }
      } catch (SdkException unreachable) {
        // The queue's endpoint goes away first when the stack is closed.
        if (open.get()) {
          pause();
        }
      }
    }
  }

  private List<Message> gather() {
    var batch = new ArrayList<>(receive(LONG_POLL_SECONDS));
    if (batch.isEmpty()) {
      return batch;
    }
    Instant end = clock.instant().plus(window);
    while (batch.size() < batchSize && clock.instant().isBefore(end)) {
      var more = receive(0);
      batch.addAll(more);
      if (more.isEmpty()) {
        pause();
      }
    }
    return batch;
  }

  private List<Message> receive(int waitSeconds) {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(RECEIVE)
                    .waitTimeSeconds(waitSeconds)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void invoke(List<Message> batch) {
    var failed = new HashSet<String>();
    try {
      var answer = Json.read(function.apply(event(batch)));
      for (JsonNode failure : answer.path("batchItemFailures")) {
        failed.add(failure.path("itemIdentifier").asText());
      }
    } catch (RuntimeException crash) {
      return; // The whole batch comes again, as on AWS.
    }
    for (Message message : batch) {
      if (!failed.contains(message.messageId())) {
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private String event(List<Message> batch) {
    var event = Json.object();
    var records = event.putArray("Records");
    for (Message message : batch) {
      var record =
          records
              .addObject()
              .put("messageId", message.messageId())
              .put("receiptHandle", message.receiptHandle())
              .put("body", message.body())
              .put("eventSource", "aws:sqs")
              .put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:" + name())
              .put("awsRegion", "eu-central-1");
      var attributes = record.putObject("attributes");
      message.attributesAsStrings().forEach(attributes::put);
      record.putObject("messageAttributes");
    }
    return Json.write(event);
  }

  private String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open.set(false);
    // A long poll cannot be interrupted and would hold the end up by 20 s; it ends with its
    // endpoint.
    threads.shutdownNow();
  }
}
