package ai.intail.sync.sweep;

import ai.intail.hubspot.MembershipPage;
import ai.intail.sync.Cause;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Run.Reading;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.sweep.Cursor.Page;
import ai.intail.sync.sweep.Cursor.Running;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// One reading of a list from where its cursor stands, under the cursor's lease.
///
/// Plan, send, plan on: what is to be sent is stored with the cursor first, in one write; then it
/// is sent; the next write says that it was. After a crash the same parts are sent again from the
/// item, never from a new reading.
final class Walk {

  /// Two full pages make five full messages.
  private static final int PAGES_PER_STEP = 2;

  /// So many pages are read before the rest is left to another invocation.
  private static final int PAGES_PER_TURN = 200;

  /// A page that began this long before the newest join holds nobody who joined after it.
  private static final Duration SAFE_DISTANCE = Duration.ofMinutes(10);

  /// What one more step may take: two pages with a retry each, two writes.
  private static final Duration STEP_TIME = Duration.ofSeconds(20);

  private final Pages pages;
  private final KnownJoins known;
  private final PartSender sender;
  private final Runs runs;
  private final HeldCursor held;
  private final Report report;
  private final Cause cause;
  private final LongFunction<Running> begins;
  private final InstantSource clock;
  private final Instant deadline;

  Walk(
      Pages pages,
      KnownJoins known,
      PartSender sender,
      Runs runs,
      HeldCursor held,
      Report report,
      Cause cause,
      LongFunction<Running> begins,
      InstantSource clock,
      Instant deadline) {
    this.pages = pages;
    this.known = known;
    this.sender = sender;
    this.runs = runs;
    this.held = held;
    this.report = report;
    this.cause = cause;
    this.begins = begins;
    this.clock = clock;
    this.deadline = deadline;
  }

  /// How a reading ended.
  sealed interface End {
    /// At the list's end.
    record Reached(Found found) implements End {}

    /// In the list's midst; go on at this time.
    record Stopped(Instant goOnAt) implements End {}
  }

  /// Whether anybody new stood on the list.
  enum Found {
    SOMEBODY,
    NOBODY
  }

  /// Sends what stands planned and reads on from the cursor's page.
  End goOn() {
    sendPlanned();
    var own = pages.again(held.cursor().page());
    return own.isPresent() ? read(held.cursor(), own.get()) : goBack();
  }

  /// Sets the cursor back to the list's begin: whom the ledger does not know is taken anew.
  void startOver() {
    sendPlanned();
    var cursor = held.cursor();
    held.save(
        new Cursor(
            cursor.version() + 1,
            Page.first(),
            List.of(),
            cursor.newest(),
            cursor.running(),
            Optional.of(Instant.EPOCH),
            List.of()));
  }

  /// The list has shifted under the cursor: reads again from a page that began well before the
  /// newest join that was seen.
  private End goBack() {
    var since = held.cursor().newest().orElse(Instant.EPOCH).minus(SAFE_DISTANCE);
    return Landmarks.before(held.cursor().landmarks(), since)
        .map(at -> new Page(at.token(), List.of(), at.before()))
        .filter(page -> pages.again(page).isPresent())
        .map(page -> readFrom(page, since))
        .orElseGet(() -> readFrom(Page.first(), since));
  }

  private End readFrom(Page page, Instant since) {
    var cursor = held.cursor();
    var asking = cursor.askingSince().filter(since::isAfter).or(() -> Optional.of(since));
    var moved =
        new Cursor(
            cursor.version(),
            page,
            Landmarks.upTo(cursor.landmarks(), page.before()),
            cursor.newest(),
            cursor.running(),
            asking,
            cursor.planned());
    return read(moved, pages.read(page.token()));
  }

  private End read(Cursor from, MembershipPage own) {
    var step = new Step(from, known);
    step.readOwn(own);
    var page = own;
    int read = 1;
    var found = Found.NOBODY;
    while (page.next().isPresent()) {
      if (step.pages() == PAGES_PER_STEP) {
        found = step.foundSomebody() ? Found.SOMEBODY : found;
        plan(step, Reading.GOES_ON);
        var stop = stopAfter(read);
        if (stop.isPresent()) {
          saySent(held.cursor().running(), held.cursor().askingSince());
          return new End.Stopped(stop.get());
        }
        step = new Step(held.cursor(), known);
      }
      var token = page.next();
      page = pages.read(token);
      step.readNext(token, page);
      read++;
    }
    found = step.foundSomebody() ? Found.SOMEBODY : found;
    finish(step);
    return new End.Reached(found);
  }

  private void finish(Step last) {
    if (last.changesNothing() && held.cursor().running().isEmpty()) {
      return;
    }
    plan(last, Reading.ENDED);
    saySent(Optional.empty(), Optional.empty());
  }

  private void plan(Step step, Reading reading) {
    held.save(step.planned(begins));
    saveRun(reading);
    send();
  }

  private void sendPlanned() {
    if (!held.cursor().planned().isEmpty()) {
      saveRun(Reading.GOES_ON);
      send();
    }
  }

  private void saveRun(Reading reading) {
    held.cursor()
        .running()
        .ifPresent(
            running ->
                runs.save(
                    new Run(
                        report.hub(),
                        running.run(),
                        report.id(),
                        cause,
                        running.startedAt(),
                        running.joined(),
                        reading)));
  }

  private void send() {
    var now = clock.instant();
    sender.send(
        report.hub(),
        held.cursor().planned().stream()
            .map(
                part ->
                    new ChangeMessage(
                        report.hub(),
                        report.id(),
                        part.run(),
                        part.number(),
                        cause,
                        now,
                        part.joins()))
            .toList());
  }

  private void saySent(Optional<Running> running, Optional<Instant> askingSince) {
    var cursor = held.cursor();
    held.save(
        new Cursor(
            cursor.version() + 1,
            cursor.page(),
            cursor.landmarks(),
            cursor.newest(),
            running,
            askingSince,
            List.of()));
  }

  private Optional<Instant> stopAfter(int pagesRead) {
    var now = clock.instant();
    if (pagesRead >= PAGES_PER_TURN || now.plus(STEP_TIME).isAfter(deadline)) {
      return Optional.of(now);
    }
    return sender.fullUntil(report.hub());
  }
}
