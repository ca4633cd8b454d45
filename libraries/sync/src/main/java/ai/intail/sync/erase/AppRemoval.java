package ai.intail.sync.erase;

import ai.intail.hubspot.AppRefusedException;
import ai.intail.hubspot.AuthenticationException;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpotException;
import ai.intail.hubspot.MissingScopesException;
import ai.intail.hubspot.NotFoundException;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.RateLimitedException;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.hubspot.UnavailableException;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.JournalSubscriptions;
import ai.intail.sync.connect.Retentions;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.sweep.SweepMessage.AppRemoved;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.EndedGrants;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Takes leave of a hub: work stops, HubSpot is told, tokens and subscriptions end, and its data
/// are kept for as long as the customer chose.
public final class AppRemoval {

  /// HubSpot is asked again so much later when it has trouble,
  private static final Duration BACK_OFF = Duration.ofMinutes(5);

  /// and no more after so long: then the tokens are deleted unused.
  private static final Duration PATIENCE = Duration.ofHours(24);

  /// The message is sent once more if nothing has come of it until then.
  private static final Duration SAFELY = Duration.ofMinutes(10);

  private final Connections connections;
  private final Departures departures;
  private final Retentions retentions;
  private final EndedGrants grants;
  private final HubAccess access;
  private final JournalSubscriptions subscriptions;
  private final HubErasure erasure;
  private final SweepQueue queue;
  private final InstantSource clock;

  public AppRemoval(
      Connections connections,
      Departures departures,
      Retentions retentions,
      EndedGrants grants,
      HubAccess access,
      JournalSubscriptions subscriptions,
      HubErasure erasure,
      SweepQueue queue,
      InstantSource clock) {
    this.connections = connections;
    this.departures = departures;
    this.retentions = retentions;
    this.grants = grants;
    this.access = access;
    this.subscriptions = subscriptions;
    this.erasure = erasure;
    this.queue = queue;
    this.clock = clock;
  }

  /// @param deadline by which it returns
  public void on(AppRemoved message, Instant deadline) {
    if (!Ended.mark(connections, message.hub(), message.at())) {
      return; // It is connected again, or nothing is left of it.
    }
    var departure = departure(message);
    departures.plan(departure);
    if (!tell(message, deadline)) {
      queue.sendLater(message, BACK_OFF);
      return;
    }
    try {
      if (grants.forget(message.hub(), deadline)) {
        leave(message, departure);
      }
    } catch (TokenUnavailableException another) {
      queue.sendLater(message, BACK_OFF);
    }
  }

  private void leave(AppRemoved message, Departure departure) {
    var left =
        new Departure(
            message.hub(),
            Departure.Stage.LEFT,
            departure.at(),
            departure.deleteAt(),
            departure.deleteAt());
    departures.plan(left);
    if (!left.deleteAt().isAfter(clock.instant())) {
      erasure.begin(left);
    }
    if (message.pass() == Pass.FIRST) {
      // A renewal in flight may have stored its grant after ours was deleted.
      queue.sendLater(message.again(), InFlight.ENDED);
    }
  }

  /// The departure that stands for this end, with the time at which the customer wants the data
  /// deleted.
  private Departure departure(AppRemoved message) {
    var hub = message.hub();
    var now = clock.instant();
    return connections
        .find(hub)
        .flatMap(connection -> departures.find(hub).filter(one -> !one.isOver(connection)))
        .filter(one -> one.stage() != Departure.Stage.REVOKED)
        .map(one -> one.dueAt(now.plus(SAFELY)))
        .orElseGet(
            () ->
                new Departure(
                    hub,
                    Departure.Stage.LEAVING,
                    message.at(),
                    retentions.of(hub).from(message.at()),
                    now.plus(SAFELY)));
  }

  /// @return false if HubSpot has trouble that passes
  private boolean tell(AppRemoved message, Instant deadline) {
    return (done(() -> end(message, deadline))
            && done(() -> subscriptions.drop(message.hub(), deadline)))
        || clock.instant().isAfter(message.at().plus(PATIENCE));
  }

  /// What HubSpot refuses for good was done before, or cannot be done.
  private static boolean done(Runnable call) {
    try {
      call.run();
      return true;
    } catch (HubSpotException trouble) {
      return !(trouble instanceof RateLimitedException
          || trouble instanceof UnavailableException
          || trouble instanceof OutOfTimeException
          || trouble instanceof AppRefusedException);
    }
  }

  private void end(AppRemoved message, Instant deadline) {
    var hub = message.hub();
    var stored = grants.stored(hub);
    switch (message.how()) {
      case IN_HUBSPOT -> stored.ifPresent(grant -> grants.revoke(grant, deadline));
      case IN_CONSOLE ->
          stored
              .flatMap(grant -> grants.usable(grant, deadline))
              .ifPresent(
                  grant -> {
                    uninstall(hub, grant, deadline);
                    grants.revoke(grant, deadline);
                  });
    }
  }

  private void uninstall(HubId hub, StoredGrant grant, Instant deadline) {
    try {
      access.open(hub, TokenSupplier.of(grant.access()), Urgency.BULK, deadline).uninstall();
    } catch (AuthenticationException | NotFoundException | MissingScopesException gone) {
      return; // It was removed before.
    }
  }
}
