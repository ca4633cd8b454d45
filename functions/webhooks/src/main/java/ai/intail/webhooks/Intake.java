package ai.intail.webhooks;

import ai.intail.aws.JsonLog;
import ai.intail.sync.sweep.SweepQueue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hands what HubSpot tells to the sweeps queue.
///
/// Whether a hub is known is found out there: this function has no right to anything of a customer.
final class Intake {

  private final SweepQueue queue;

  Intake(SweepQueue queue) {
    this.queue = queue;
  }

  /// A signed body that is no array of events is refused, though HubSpot sends it again for a day:
  /// an erasure must not be lost for a form that we do not know yet, and the log says so.
  ///
  /// @return false if the body is no array of events; nothing was queued
  /// @throws ai.intail.sync.StoreUnavailableException if not all of them could be queued
  boolean take(byte[] body, JsonLog log) {
    var events = CrmEvents.read(body);
    if (events.isEmpty()) {
      log.event("a signed body is no array of events", Map.of());
      return false;
    }
    var messages = List.copyOf(events.get().messages());
    if (!messages.isEmpty()) {
      queue.send(messages);
    }
    var counts = new TreeMap<String, String>();
    events.get().counts().forEach((kind, count) -> counts.put(kind, Integer.toString(count)));
    if (!counts.isEmpty()) {
      log.event("events taken", counts);
    }
    return true;
  }
}
