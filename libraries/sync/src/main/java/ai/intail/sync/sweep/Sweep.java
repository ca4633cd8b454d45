package ai.intail.sync.sweep;

import ai.intail.hubspot.AuthenticationException;
import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.HubSpotException;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.RateLimitedException;
import ai.intail.hubspot.UnavailableException;
import ai.intail.sync.Cause;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.parked.Parking;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.stop.Admission;
import ai.intail.sync.sweep.Cursor.Running;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.NeedsReconnectException;
import ai.intail.sync.tokens.RenewalsHeldBackException;
import ai.intail.sync.tokens.TokenUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Finds out who joined a report's list, and tells the workers.
///
/// One sweep per report at a time. Who finds another at work leaves word, and that one looks once
/// more before it lets go.
public final class Sweep {

  /// After trouble that passes, HubSpot is asked again this much later.
  private static final Duration BACK_OFF = Duration.ofSeconds(30);

  /// SQS delays a message by 15 minutes at most.
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final Admission admission;
  private final AccessTokens tokens;
  private final HubAccess access;
  private final Reports reports;
  private final Cursors cursors;
  private final Marks marks;
  private final Runs runs;
  private final PartSender sender;
  private final Parking parking;
  private final KeptMessages kept;
  private final SweepQueue queue;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Sweep(
      Admission admission,
      AccessTokens tokens,
      HubAccess access,
      Reports reports,
      Cursors cursors,
      Marks marks,
      Runs runs,
      PartSender sender,
      Parking parking,
      KeptMessages kept,
      SweepQueue queue,
      InstantSource clock,
      RandomGenerator random) {
    this.admission = admission;
    this.tokens = tokens;
    this.access = access;
    this.reports = reports;
    this.cursors = cursors;
    this.marks = marks;
    this.runs = runs;
    this.sender = sender;
    this.parking = parking;
    this.kept = kept;
    this.queue = queue;
    this.clock = clock;
    this.random = random;
  }

  /// Does what one message says. A repeated message costs a page read, nothing else.
  ///
  /// @param deadline by which it returns; what is not done then goes on by another message
  public void on(SweepMessage.OfReport message, Instant deadline) {
    var report = reports.find(message.hub(), message.report()).filter(Sweep::isWatched);
    if (report.isEmpty()) {
      return; // Nothing is lost: the list is read from the cursor once it is watched again.
    }
    var connection = admission.of(message.hub());
    if (connection.isEmpty()) {
      parking.park(message);
      return;
    }
    try {
      var account =
          access.open(message.hub(), tokens.of(connection.get(), deadline), Urgency.BULK, deadline);
      sweep(message, report.get(), account, deadline);
    } catch (HubSpotException trouble) {
      if (!passes(trouble)) {
        throw trouble;
      }
      queue.sendLater(message, BACK_OFF);
    } catch (TokenUnavailableException passing) {
      queue.sendLater(message, BACK_OFF);
    } catch (NeedsReconnectException | RenewalsHeldBackException ended) {
      parking.park(message);
    } catch (ListGoneException gone) {
      reports.enter(
          message.hub(),
          message.report(),
          new Report.State.Paused("HubSpot has no list with the id " + report.get().list()));
    } catch (LeaseLostException taken) {
      // Whoever has the lease now reads on from the cursor as it stands.
      return;
    }
  }

  private void sweep(
      SweepMessage.OfReport message, Report report, HubAccount account, Instant deadline) {
    var pages = new Pages(account.lists(), report.list());
    switch (message) {
      case SweepMessage.Look _ -> look(report, pages, Optional.empty(), deadline);
      case SweepMessage.Continue(_, _, var version) ->
          look(report, pages, Optional.of(version), deadline);
      case SweepMessage.Walk walk -> walk(walk, report, pages, deadline);
    }
  }

  private void look(Report report, Pages pages, Optional<Long> version, Instant deadline) {
    var key = new CursorKey.OfReport(report.hub(), report.id());
    var taken = HeldCursor.take(cursors, key, owner(), clock);
    if (taken.isEmpty()) {
      return;
    }
    var held = taken.get();
    Optional<Instant> goOnAt = Optional.empty();
    try {
      boolean expected = version.isEmpty() || version.get() == held.cursor().version();
      if (expected) {
        goOnAt = lookOnce(held, report, pages, deadline);
      }
      while (!held.release()) {
        goOnAt = lookOnce(held, report, pages, deadline);
      }
    } catch (RuntimeException failure) {
      held.abandon();
      throw failure;
    }
    goOnAt.ifPresent(
        at ->
            queue.sendLater(
                new SweepMessage.Continue(report.hub(), report.id(), held.cursor().version()),
                delayTo(at)));
  }

  private Optional<Instant> lookOnce(
      HeldCursor held, Report report, Pages pages, Instant deadline) {
    var walk =
        new Walk(
            pages,
            KnownJoins.ofReport(marks, report),
            sender,
            runs,
            held,
            report,
            new Cause.ListJoin(),
            version -> new Running(RunId.ofSweep(report.id(), version), 0, 0, clock.instant()),
            clock,
            deadline);
    boolean behind =
        reports
            .find(report.hub(), report.id())
            .filter(now -> now.state() instanceof Report.State.Behind)
            .isPresent();
    if (behind) {
      sendKept(report);
      walk.startOver(); // Stored with the cursor first, so that a crash does not forget it.
      reports.enter(report.hub(), report.id(), new Report.State.Watching());
      sendKept(report); // What was put aside between the two.
    }
    return switch (walk.goOn()) {
      case Walk.End.Reached(var found) -> {
        if (found == Walk.Found.SOMEBODY) {
          reports.due(report.hub(), report.id(), clock.instant());
        }
        yield Optional.empty();
      }
      case Walk.End.Stopped(var at) -> Optional.of(at);
    };
  }

  /// What was kept is dropped after it was sent: sent twice, it is done once.
  private void sendKept(Report report) {
    for (Kept one : kept.of(report.hub(), report.id())) {
      switch (one) {
        case Kept.Part(var message) ->
            sender.send(report.hub(), List.of(message.sentAt(clock.instant())));
        case Kept.Walk(var message) -> queue.send(List.of(message));
      }
      kept.drop(one);
    }
  }

  private void walk(SweepMessage.Walk message, Report report, Pages pages, Instant deadline) {
    if (hasEnded(message)) {
      return;
    }
    var key = new CursorKey.OfRun(report.hub(), report.id(), message.run());
    var taken = HeldCursor.take(cursors, key, owner(), clock);
    if (taken.isEmpty()) {
      return;
    }
    var held = taken.get();
    try {
      walkOn(message, held, report, pages, deadline);
    } catch (RuntimeException failure) {
      held.abandon();
      throw failure;
    }
  }

  private void walkOn(
      SweepMessage.Walk message, HeldCursor held, Report report, Pages pages, Instant deadline) {
    if (held.cursor().version() == 0) {
      begin(message);
    }
    var walk =
        new Walk(
            pages,
            KnownJoins.ofWalk(),
            sender,
            runs,
            held,
            report,
            new Cause.Manual(message.user()),
            _ -> new Running(message.run(), 0, 0, message.askedAt()),
            clock,
            deadline);
    switch (walk.goOn()) {
      case Walk.End.Reached _ -> {
        end(message);
        held.drop();
      }
      case Walk.End.Stopped(var at) -> {
        held.abandon();
        queue.sendLater(
            new SweepMessage.Walk(
                message.hub(),
                message.report(),
                message.run(),
                message.user(),
                message.askedAt(),
                held.cursor().version()),
            delayTo(at));
      }
    }
  }

  private void begin(SweepMessage.Walk message) {
    if (runs.find(message.hub(), message.run()).isEmpty()) {
      save(message, 0, Run.Reading.GOES_ON);
    }
  }

  /// A walk over an empty list is a run too.
  private void end(SweepMessage.Walk message) {
    var sent = runs.find(message.hub(), message.run()).map(Run::sent).orElse(0L);
    save(message, sent, Run.Reading.ENDED);
  }

  private void save(SweepMessage.Walk message, long sent, Run.Reading reading) {
    runs.save(
        new Run(
            message.hub(),
            message.run(),
            message.report(),
            new Cause.Manual(message.user()),
            message.askedAt(),
            sent,
            reading));
  }

  private boolean hasEnded(SweepMessage.Walk message) {
    return runs.find(message.hub(), message.run())
        .filter(run -> run.reading() == Run.Reading.ENDED)
        .isPresent();
  }

  private Duration delayTo(Instant at) {
    var delay = Duration.between(clock.instant(), at);
    if (delay.isNegative()) {
      return Duration.ZERO;
    }
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private String owner() {
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  private static boolean isWatched(Report report) {
    return report.state().isWatched();
  }

  private static boolean passes(HubSpotException trouble) {
    return trouble instanceof AuthenticationException // Of a token that was just renewed.
        || trouble instanceof RateLimitedException
        || trouble instanceof UnavailableException
        || trouble instanceof OutOfTimeException;
  }
}
