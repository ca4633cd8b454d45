package ai.intail.sweep;

import ai.intail.aws.JsonLog;
import ai.intail.aws.Messages;
import ai.intail.sync.erase.SweepDispatch;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// Does what the messages of the sweeps queue say.
public final class SweepHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /// Kept back for the answer to Lambda.
  private static final Duration RESERVE = Duration.ofSeconds(5);

  private final SweepDispatch dispatch;

  /// As Lambda makes it.
  public SweepHandler() {
    this(System.getenv());
  }

  public SweepHandler(Map<String, String> environment) {
    this.dispatch = Wiring.dispatch(Wiring.foundation(environment));
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent batch, Context lambda) {
    var log = new JsonLog(lambda.getLogger()::log);
    var deadline = deadline(lambda);
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : batch.getRecords()) {
      try {
        dispatch.on(Messages.sweep(message.getBody()), deadline);
      } catch (RuntimeException failure) {
        log.failure("sweep failed", failure);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private static Instant deadline(Context lambda) {
    return Clock.systemUTC().instant().plusMillis(lambda.getRemainingTimeInMillis()).minus(RESERVE);
  }
}
