package ai.intail.sync.enrich;

import ai.intail.hubspot.AuthenticationException;
import ai.intail.hubspot.HubSpotException;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.RateLimitedException;
import ai.intail.hubspot.UnavailableException;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.parked.Parking;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.stop.Admission;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.NeedsReconnectException;
import ai.intail.sync.tokens.RenewalsHeldBackException;
import ai.intail.sync.tokens.TokenUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Works off change messages: the only use case that writes to HubSpot's contacts.
public final class Enrich {

  /// A round that begins later than this before the deadline might not end in time.
  private static final Duration ROUND_TIME = Duration.ofSeconds(45);

  /// After trouble that passes, a message comes back this much later.
  private static final Duration BACK_OFF = Duration.ofSeconds(30);

  private final Admission admission;
  private final AccessTokens tokens;
  private final HubAccess access;
  private final Reports reports;
  private final Runs runs;
  private final ChangeQueue queue;
  private final BacklogClock backlog;
  private final RoundWork work;
  private final Parking parking;
  private final InstantSource clock;

  public Enrich(
      Admission admission,
      AccessTokens tokens,
      HubAccess access,
      Reports reports,
      Runs runs,
      ChangeQueue queue,
      BacklogClock backlog,
      RoundWork work,
      Parking parking,
      InstantSource clock) {
    this.admission = admission;
    this.tokens = tokens;
    this.access = access;
    this.reports = reports;
    this.runs = runs;
    this.queue = queue;
    this.backlog = backlog;
    this.work = work;
    this.parking = parking;
    this.clock = clock;
  }

  /// Works off what was delivered together. A message whose part has a result costs one read.
  ///
  /// @param deadline what is not begun well before it is sent anew
  /// @return the deliveries that failed for an unknown reason and are to come again; all others are
  ///   done, or their messages were sent anew
  public Set<String> work(List<Delivery> deliveries, Instant deadline) {
    var failed = new HashSet<ChangeMessage>();
    var messages = deliveries.stream().map(Delivery::message).toList();
    for (Round round : Round.of(messages)) {
      try {
        work(round, deadline);
      } catch (StoreUnavailableException | HubSpotException | IllegalStateException unknown) {
        failed.addAll(round.messages());
      }
    }
    return deliveries.stream()
        .filter(delivery -> failed.contains(delivery.message()))
        .map(Delivery::id)
        .collect(Collectors.toSet());
  }

  private void work(Round all, Instant deadline) {
    var open = withoutResult(all);
    if (open.isEmpty()) {
      return;
    }
    var round = new Round(all.hub(), all.report(), all.cause(), open);
    if (clock.instant().plus(ROUND_TIME).isAfter(deadline)) {
      sendAnew(round, Duration.ZERO);
      return;
    }
    var report = reports.find(round.hub(), round.report());
    if (report.isEmpty()) {
      return; // The hub was erased: nothing of it is stored any more.
    }
    if (!report.get().state().isWatched()) {
      round.messages().forEach(parking::letGo);
      return;
    }
    var connection = admission.of(round.hub());
    if (connection.isEmpty()) {
      round.messages().forEach(parking::park);
      return;
    }
    try {
      work(round, connection.get(), report.get(), deadline);
    } catch (NeedsReconnectException | RenewalsHeldBackException ended) {
      round.messages().forEach(parking::park);
    } catch (UnsettledWriteException | TokenUnavailableException passing) {
      sendAnew(round, BACK_OFF);
    } catch (HubSpotException trouble) {
      if (!passes(trouble)) {
        throw trouble;
      }
      sendAnew(round, BACK_OFF);
    }
  }

  private void work(Round round, Connection connection, Report report, Instant deadline) {
    backlog.begins(round);
    var account = access.open(round.hub(), tokens.of(connection, deadline), Urgency.BULK, deadline);
    var needed = work.on(round, new Session(connection, report, account, deadline));
    backlog.ends(round, needed);
  }

  private List<ChangeMessage> withoutResult(Round round) {
    var byRun = round.messages().stream().collect(Collectors.groupingBy(ChangeMessage::run));
    var open = new ArrayList<ChangeMessage>();
    byRun.forEach(
        (run, messages) -> {
          var numbers = messages.stream().map(ChangeMessage::part).toList();
          var done = runs.parts(round.hub(), run, numbers);
          messages.stream().filter(message -> !done.containsKey(message.part())).forEach(open::add);
        });
    return open;
  }

  private void sendAnew(Round round, Duration delay) {
    round.messages().forEach(message -> queue.sendLater(message, delay));
  }

  private static boolean passes(HubSpotException trouble) {
    return trouble instanceof AuthenticationException // Of a token that was just renewed.
        || trouble instanceof RateLimitedException
        || trouble instanceof UnavailableException
        || trouble instanceof OutOfTimeException;
  }
}
