package ai.intail.aws;

import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.ChangeQueue;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The changes queue.
public final class SqsChangeQueue implements ChangeQueue {

  private final Queue queue;

  public SqsChangeQueue(SqsClient client, String url) {
    this.queue = new Queue(client, url);
  }

  @Override
  public void send(List<ChangeMessage> messages) {
    queue.send(messages.stream().map(message -> body(message, Duration.ZERO)).toList());
  }

  @Override
  public void sendLater(ChangeMessage message, Duration delay) {
    queue.send(List.of(body(message, delay)));
  }

  private static Queue.Body body(ChangeMessage message, Duration delay) {
    return new Queue.Body(Messages.write(message), message.hub().toString(), delay);
  }
}
