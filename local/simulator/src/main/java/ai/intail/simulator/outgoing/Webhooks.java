package ai.intail.simulator.outgoing;

import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.outgoing.Delivery.Outcome;
import ai.intail.simulator.outgoing.Sender.Outgoing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Webhooks as HubSpot sends them: in batches of up to 100 events of any accounts, at least once,
/// in no certain order, tried up to ten times more over about a day. Nothing is sent until
/// [#deliver] is called, and the clock alone says what is due. Thread-safe.
public final class Webhooks {

  private static final int MOST_EVENTS = 100;
  private static final int MOST_RETRIES = 10;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /// Doubled with each retry: ten of them take 24 hours.
  private static final Duration FIRST_RETRY = Duration.ofSeconds(84);

  private record Batch(Instant due, int attempt, List<ObjectNode> events) {}

  private final InstantSource clock;
  private final Signing signing;
  private final Sender sender;
  private final long app;
  private final Set<Long> gone = new HashSet<>();
  private final List<Batch> retries = new ArrayList<>();
  private List<ObjectNode> fresh = new ArrayList<>();
  private List<ObjectNode> again = new ArrayList<>();
  private Optional<WebhookSettings> settings = Optional.empty();
  private Random random = new Random(1);

  public Webhooks(InstantSource clock, Signing signing, Sender sender, long app) {
    this.clock = clock;
    this.signing = signing;
    this.sender = sender;
    this.app = app;
  }

  /// From now on events go there. What waits for the former target is forgotten.
  public synchronized void send(WebhookSettings to) {
    stop();
    settings = Optional.of(to);
    random = new Random(to.seed());
  }

  public synchronized void stop() {
    settings = Optional.empty();
    fresh.clear();
    again.clear();
    retries.clear();
  }

  /// An account that removed the app is told of no more.
  public synchronized void happened(HubEvent event) {
    switch (event) {
      case HubEvent.AppInstalled(var hub, _) -> gone.remove(hub);
      case HubEvent.AppUninstalled(var hub, _) -> {
        gone.add(hub);
        fresh.removeIf(json -> json.path("portalId").asLong() == hub);
      }
      case HubEvent.OfContact one -> tell(one);
      case HubEvent.MembershipChanged _ -> {} // There is no webhook for lists.
    }
  }

  private void tell(HubEvent.OfContact event) {
    if (settings.isPresent() && !gone.contains(event.hub())) {
      var events = new WebhookEvents(settings.get().subscriptions(), random, app);
      fresh.addAll(events.of(event, clock.instant()));
    }
  }

  /// Sends what is due now, each batch once.
  ///
  /// @return what was tried, in order
  public List<Delivery> deliver() {
    var now = clock.instant();
    var deliveries = new ArrayList<Delivery>();
    Optional<WebhookSettings> to;
    List<Batch> due;
    synchronized (this) {
      to = settings;
      due = due(now);
    }
    // Not under the lock: who is called may call back.
    for (Batch batch : due) {
      deliveries.add(attempt(batch, to.orElseThrow(), now));
    }
    return deliveries;
  }

  private List<Batch> due(Instant now) {
    var due = new ArrayList<Batch>();
    retries.stream()
        .filter(batch -> !batch.due().isAfter(now))
        .sorted(Comparator.comparing(Batch::due))
        .forEach(due::add);
    retries.removeIf(batch -> !batch.due().isAfter(now));
    var events = disturbed();
    for (int i = 0; i < events.size(); i += MOST_EVENTS) {
      due.add(new Batch(now, 0, events.subList(i, Math.min(i + MOST_EVENTS, events.size()))));
    }
    return due;
  }

  /// What is new, some of it out of place; some comes once more with the next delivery.
  private List<ObjectNode> disturbed() {
    var events = fresh;
    events.addAll(again);
    var repeated = new ArrayList<ObjectNode>();
    for (ObjectNode event : events.subList(0, events.size() - again.size())) {
      if (draws(settings.map(WebhookSettings::repeats))) {
        repeated.add(event.deepCopy());
      }
    }
    for (int i = 0; i < events.size(); i++) {
      if (draws(settings.map(WebhookSettings::reorders))) {
        Collections.swap(events, i, random.nextInt(events.size()));
      }
    }
    fresh = new ArrayList<>();
    again = repeated;
    return events;
  }

  private boolean draws(Optional<Double> share) {
    return share.orElse(0.0) > 0 && random.nextDouble() < share.orElse(0.0);
  }

  private Delivery attempt(Batch batch, WebhookSettings to, Instant now) {
    var events = Json.array();
    batch.events().forEach(one -> events.add(one.put("attemptNumber", batch.attempt())));
    var call =
        new Outgoing(
            "POST",
            to.target(),
            Map.of("content-type", "application/json"),
            Json.bytes(events),
            TIMEOUT);
    Optional<Sender.Reply> reply;
    try {
      reply = Optional.of(sender.send(signing.signed(call, Signing.Older.V1, now)));
    } catch (IOException none) {
      reply = Optional.empty();
    }
    return new Delivery(
        now,
        batch.attempt(),
        batch.events().size(),
        reply.map(Sender.Reply::status),
        outcome(batch, reply.filter(Sender.Reply::isGood).isPresent(), to, now));
  }

  private synchronized Outcome outcome(
      Batch batch, boolean taken, WebhookSettings to, Instant now) {
    if (taken) {
      return Outcome.DELIVERED;
    }
    boolean stands = settings.filter(to::equals).isPresent();
    if (batch.attempt() == MOST_RETRIES || !stands) {
      return Outcome.GIVEN_UP;
    }
    double spread = 0.75 + random.nextDouble() / 2;
    long millis = (long) (FIRST_RETRY.toMillis() * spread * (1L << batch.attempt()));
    retries.add(new Batch(now.plusMillis(millis), batch.attempt() + 1, batch.events()));
    return Outcome.WAITS;
  }

  /// When the next batch is due; empty if none waits.
  public synchronized Optional<Instant> nextDue() {
    if (!fresh.isEmpty() || !again.isEmpty()) {
      return Optional.of(clock.instant());
    }
    return retries.stream().map(Batch::due).min(Comparator.naturalOrder());
  }
}
