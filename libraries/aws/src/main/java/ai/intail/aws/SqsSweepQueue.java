package ai.intail.aws;

import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The sweeps queue.
public final class SqsSweepQueue implements SweepQueue {

  private final Queue queue;

  public SqsSweepQueue(SqsClient client, String url) {
    this.queue = new Queue(client, url);
  }

  @Override
  public void send(List<? extends SweepMessage> messages) {
    queue.send(messages.stream().map(message -> body(message, Duration.ZERO)).toList());
  }

  @Override
  public void sendLater(SweepMessage message, Duration delay) {
    queue.send(List.of(body(message, delay)));
  }

  private static Queue.Body body(SweepMessage message, Duration delay) {
    return new Queue.Body(Messages.write(message), message.hub().toString(), delay);
  }
}
