package ai.intail.simulator.outgoing;

import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.HubEvent.OfContact;
import ai.intail.simulator.exchange.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What webhooks say of an event. Source: HubSpot's guide to webhooks, 2026-03.
final class WebhookEvents {

  /// Event ids are not unique: they are drawn from so many.
  private static final int EVENT_IDS = 10_000_000;

  private final List<WebhookSubscription> subscriptions;
  private final Random random;
  private final long app;

  WebhookEvents(List<WebhookSubscription> subscriptions, Random random, long app) {
    this.subscriptions = subscriptions;
    this.random = random;
    this.app = app;
  }

  List<ObjectNode> of(HubEvent event, Instant now) {
    return switch (event) {
      case HubEvent.ContactCreated one -> told(one, "creation", now, "NEW");
      case HubEvent.ContactDeleted one -> told(one, "deletion", now, "DELETED");
      case HubEvent.ContactRestored one -> told(one, "restore", now, "");
      case HubEvent.ContactChanged one -> changes(one, now);
      case HubEvent.ContactsMerged one -> merges(one, now);
      case HubEvent.ContactErased one -> erasures(one, now);
      case HubEvent.MembershipChanged _, HubEvent.AppInstalled _, HubEvent.AppUninstalled _ ->
          List.of();
    };
  }

  private List<ObjectNode> told(OfContact event, String name, Instant now, String flag) {
    var all = new ArrayList<ObjectNode>();
    for (int i = 0; i < subscriptions.size(); i++) {
      if (subscriptions.get(i).tells(name)) {
        var json = json(event, i, now);
        if (!flag.isEmpty()) {
          json.put("changeFlag", flag);
        }
        all.add(json);
      }
    }
    return all;
  }

  private List<ObjectNode> changes(HubEvent.ContactChanged event, Instant now) {
    var all = new ArrayList<ObjectNode>();
    for (int i = 0; i < subscriptions.size(); i++) {
      var property =
          subscriptions.get(i).property().filter(name -> event.values().containsKey(name));
      if (property.isPresent()) {
        all.add(
            json(event, i, now)
                .put("propertyName", property.get())
                .put("propertyValue", event.values().get(property.get()))
                .put("isSensitive", false));
      }
    }
    return all;
  }

  private List<ObjectNode> merges(HubEvent.ContactsMerged event, Instant now) {
    var all = told(event, "merge", now, "");
    for (ObjectNode json : all) {
      json.put("primaryObjectId", event.primary());
      var merged = json.putArray("mergedObjectIds");
      event.merged().forEach(merged::add);
      json.put("newObjectId", event.contact()).put("numberOfPropertiesMoved", event.moved());
    }
    return all;
  }

  /// A deletion is told too, before it or after.
  private List<ObjectNode> erasures(HubEvent.ContactErased event, Instant now) {
    var all = new ArrayList<>(told(event, "privacyDeletion", now, ""));
    all.addAll(told(event, "deletion", now, "DELETED"));
    Collections.shuffle(all, random);
    return all;
  }

  private ObjectNode json(OfContact event, int subscription, Instant now) {
    var one = subscriptions.get(subscription);
    var json =
        Json.object()
            .put("eventId", random.nextInt(EVENT_IDS))
            .put("subscriptionId", subscription + 1)
            .put("portalId", event.hub())
            .put("appId", app)
            .put("occurredAt", now.toEpochMilli())
            .put("subscriptionType", one.type())
            .put("attemptNumber", 0)
            .put("objectId", event.contact())
            .put("changeSource", event.origin().changeSource());
    switch (event.origin()) {
      case APP -> json.put("sourceId", Long.toString(app));
      case USER -> json.put("sourceId", "userId:901");
    }
    return one.isNewer() ? json.put("objectTypeId", "0-1") : json;
  }
}
