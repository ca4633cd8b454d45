package ai.intail.simulator.journal;

import ai.intail.simulator.exchange.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Some events of any accounts, published together under one offset.
record JournalFile(String offset, Instant publishedAt, List<ObjectNode> events) {

  JournalFile {
    events = List.copyOf(events);
  }

  /// @param portal empty for those of all accounts
  boolean tellsOf(Optional<Long> portal) {
    return portal.isEmpty() || events.stream().anyMatch(event -> isOf(event, portal.get()));
  }

  private static boolean isOf(ObjectNode event, long portal) {
    return event.path("portalId").asLong() == portal;
  }

  ObjectNode json(Optional<Long> portal) {
    var json = Json.object().put("offset", offset).put("publishedAt", Json.time(publishedAt));
    var array = json.putArray("journalEvents");
    events.stream()
        .filter(event -> portal.isEmpty() || isOf(event, portal.get()))
        .forEach(array::add);
    return json;
  }
}
