package ai.intail.enrich;

import ai.intail.aws.JsonLog;
import ai.intail.aws.Messages;
import ai.intail.sync.enrich.Delivery;
import ai.intail.sync.enrich.Enrich;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;

/// Works off the changes queue: the one function that writes to HubSpot's contacts.
public final class EnrichHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /// Kept back for the answer to Lambda.
  private static final Duration RESERVE = Duration.ofSeconds(5);

  private final Enrich enrich;

  /// As Lambda makes it.
  public EnrichHandler() {
    this(System.getenv());
  }

  public EnrichHandler(Map<String, String> environment) {
    this.enrich = Wiring.enrich(environment);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent batch, Context lambda) {
    var log = new JsonLog(lambda.getLogger()::log);
    var deliveries = new ArrayList<Delivery>();
    var failed = new HashSet<String>();
    for (var message : batch.getRecords()) {
      try {
        deliveries.add(new Delivery(message.getMessageId(), Messages.change(message.getBody())));
      } catch (Messages.UnreadableException unreadable) {
        log.failure("message refused", unreadable);
        failed.add(message.getMessageId());
      }
    }
    var remaining = Duration.ofMillis(lambda.getRemainingTimeInMillis());
    failed.addAll(
        enrich.work(deliveries, Clock.systemUTC().instant().plus(remaining).minus(RESERVE)));
    if (!failed.isEmpty()) {
      log.event("messages come again", Map.of("count", Integer.toString(failed.size())));
    }
    return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
  }
}
