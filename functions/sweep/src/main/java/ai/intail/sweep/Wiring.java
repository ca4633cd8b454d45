package ai.intail.sweep;

import ai.intail.aws.DynamoBacklog;
import ai.intail.aws.DynamoCursors;
import ai.intail.aws.DynamoMarks;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.Foundation;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsChangeQueue;
import ai.intail.aws.SqsSweepQueue;
import ai.intail.sync.sweep.PartSender;
import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.Tick;
import java.util.Map;

/// How this function's parts hang together.
final class Wiring {

  private Wiring() {}

  static Tick tick(Map<String, String> environment) {
    var on = new Foundation(new Settings(environment));
    return new Tick(new DynamoReports(on.dynamoDb(), on.tables()), queue(on), on.clock());
  }

  static Sweep sweep(Map<String, String> environment) {
    var on = new Foundation(new Settings(environment));
    var changes = new SqsChangeQueue(on.sqs(), on.settings().required("INTAIL_CHANGES_QUEUE_URL"));
    var backlog = new DynamoBacklog(on.dynamoDb(), on.tables());
    return new Sweep(
        on.connections(),
        on.tokens(),
        on.access(),
        new DynamoReports(on.dynamoDb(), on.tables()),
        new DynamoCursors(on.dynamoDb(), on.tables()),
        new DynamoMarks(on.dynamoDb(), on.tables()),
        new DynamoRuns(on.dynamoDb(), on.tables()),
        new PartSender(changes, backlog, on.ceilings(), on.clock()),
        queue(on),
        on.clock(),
        on.random());
  }

  private static SqsSweepQueue queue(Foundation on) {
    return new SqsSweepQueue(on.sqs(), on.settings().required("INTAIL_SWEEPS_QUEUE_URL"));
  }
}
