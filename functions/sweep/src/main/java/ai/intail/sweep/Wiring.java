package ai.intail.sweep;

import ai.intail.aws.DynamoBacklog;
import ai.intail.aws.DynamoCursors;
import ai.intail.aws.DynamoDepartures;
import ai.intail.aws.DynamoKeptMessages;
import ai.intail.aws.DynamoMarks;
import ai.intail.aws.DynamoPositions;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.Foundation;
import ai.intail.aws.Settings;
import ai.intail.aws.SqsChangeQueue;
import ai.intail.aws.SqsSweepQueue;
import ai.intail.sync.erase.DueDepartures;
import ai.intail.sync.erase.SweepDispatch;
import ai.intail.sync.parked.Parking;
import ai.intail.sync.sweep.PartSender;
import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.Tick;
import ai.intail.sync.tokens.OrphanSecrets;
import java.util.Map;

/// How this function's parts hang together.
final class Wiring {

  private Wiring() {}

  static Foundation foundation(Map<String, String> environment) {
    return new Foundation(new Settings(environment));
  }

  static Tick tick(Foundation on) {
    return new Tick(new DynamoReports(on.dynamoDb(), on.tables()), queue(on));
  }

  static OrphanSecrets orphanSecrets(Foundation on) {
    return new OrphanSecrets(
        on.grantStores(),
        new DynamoDepartures(on.dynamoDb(), on.tables()),
        new DynamoPositions(on.dynamoDb(), on.tables()),
        on.sleeper(),
        on.clock(),
        on.random());
  }

  static DueDepartures departures(Foundation on) {
    return erasing(on).departures();
  }

  static SweepDispatch dispatch(Foundation on) {
    return erasing(on).dispatch(sweep(on));
  }

  private static Sweep sweep(Foundation on) {
    var changes = new SqsChangeQueue(on.sqs(), on.settings().required("INTAIL_CHANGES_QUEUE_URL"));
    var reports = new DynamoReports(on.dynamoDb(), on.tables());
    var runs = new DynamoRuns(on.dynamoDb(), on.tables());
    var kept = new DynamoKeptMessages(on.dynamoDb(), on.tables());
    var backlog = new DynamoBacklog(on.dynamoDb(), on.tables());
    return new Sweep(
        on.admission(),
        on.tokens(),
        on.access(),
        reports,
        new DynamoCursors(on.dynamoDb(), on.tables()),
        new DynamoMarks(on.dynamoDb(), on.tables()),
        runs,
        new PartSender(changes, backlog, on.ceilings(), on.clock()),
        new Parking(reports, runs, kept),
        kept,
        queue(on),
        on.clock(),
        on.random());
  }

  private static Erasing erasing(Foundation on) {
    return new Erasing(on, queue(on));
  }

  private static SqsSweepQueue queue(Foundation on) {
    return new SqsSweepQueue(on.sqs(), on.settings().required("INTAIL_SWEEPS_QUEUE_URL"));
  }
}
