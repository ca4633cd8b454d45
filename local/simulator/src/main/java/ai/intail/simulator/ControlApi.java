package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What tests ask of the simulator itself, under `/simulator/`, apart from HubSpot's own paths.
final class ControlApi {

  private static final Pattern PORTAL = Pattern.compile("/simulator/portals/(\\d{1,18})/([a-z]+)");
  private static final Pattern MEMBERS =
      Pattern.compile("/simulator/portals/(\\d{1,18})/lists/(\\d{1,18})/(joins|leaves)");
  private static final Pattern RECORDS =
      Pattern.compile("/simulator/portals/(\\d{1,18})/records/(contacts|companies)");

  /// So many ids are named one by one; of more, the first and the last.
  private static final int MOST_NAMED = 10_000;

  private final Simulator simulator;

  ControlApi(Simulator simulator) {
    this.simulator = simulator;
  }

  /// @param body is read as it comes, so that a million contacts do not stand in memory as text
  SimulatedAnswer answer(String method, String path, InputStream body) throws IOException {
    try {
      return answer(method + " ", path, body, PORTAL.matcher(path));
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (IllegalArgumentException unknown) {
      return Refusal.of(400, "", String.valueOf(unknown.getMessage())).answer();
    }
  }

  private SimulatedAnswer answer(String method, String path, InputStream body, Matcher portal)
      throws IOException {
    if (portal.matches()) {
      return ofPortal(method + portal.group(2), simulator.hub(number(portal.group(1))), body);
    }
    var members = MEMBERS.matcher(path);
    if (method.equals("POST ") && members.matches()) {
      return membership(members, Json.read(body.readAllBytes()));
    }
    var records = RECORDS.matcher(path);
    if (method.equals("GET ") && records.matches()) {
      return records(simulator.hub(number(records.group(1))).state(), records.group(2));
    }
    return switch (method + path) {
      case "POST /simulator/portals" -> addPortal(Json.read(body.readAllBytes()));
      case "GET /simulator/calls" -> calls();
      case "DELETE /simulator/calls" -> {
        simulator.forgetCalls();
        yield SimulatedAnswer.empty(204);
      }
      case "POST /simulator/faults" -> {
        simulator.faults().add(FaultRule.of(Json.read(body.readAllBytes())));
        yield SimulatedAnswer.empty(204);
      }
      case "DELETE /simulator/faults" -> {
        simulator.faults().clear();
        yield SimulatedAnswer.empty(204);
      }
      default -> throw Refusal.of(404, "", "the simulator knows no " + method + path);
    };
  }

  private SimulatedAnswer ofPortal(String call, SimulatedHub hub, InputStream body)
      throws IOException {
    return switch (call) {
      case "POST contacts" -> addContacts(hub, body);
      case "POST lists" -> addList(hub, Json.read(body.readAllBytes()));
      case "POST tokens" -> issueToken(hub, Json.read(body.readAllBytes()));
      case "GET writes" -> writes(hub);
      default -> throw Refusal.of(404, "", "the simulator knows no " + call + " of a portal");
    };
  }

  private SimulatedAnswer addPortal(JsonNode request) {
    long id = request.path("hubId").asLong(4_242);
    var user = request.path("user").asText("admin@portal.example");
    simulator.addHub(id, new SimulatedUser(request.path("userId").asLong(901), user));
    return SimulatedAnswer.json(200, Json.object().put("hubId", id));
  }

  /// One contact a line: `{"id": 17, "properties": {…}}`, the id as one likes.
  private static SimulatedAnswer addContacts(SimulatedHub hub, InputStream body)
      throws IOException {
    long count = 0;
    long first = 0;
    long last = 0;
    var ids = new ArrayList<Long>();
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        last = addContact(hub, Json.read(line.getBytes(StandardCharsets.UTF_8)));
        first = count == 0 ? last : first;
        count++;
        if (count <= MOST_NAMED) {
          ids.add(last);
        }
      }
    }
    var answer = Json.object().put("count", count).put("firstId", first).put("lastId", last);
    if (count <= MOST_NAMED) {
      var array = answer.putArray("ids");
      ids.forEach(array::add);
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static long addContact(SimulatedHub hub, JsonNode line) {
    var properties = new HashMap<String, String>();
    line.path("properties")
        .properties()
        .forEach(one -> properties.put(one.getKey(), one.getValue().asText()));
    if (!line.has("id")) {
      return hub.addContact(properties);
    }
    long id = line.path("id").asLong();
    hub.addContact(id, properties);
    return id;
  }

  private static SimulatedAnswer addList(SimulatedHub hub, JsonNode request) {
    var kind = ListKind.valueOf(request.path("processingType").asText("MANUAL"));
    var id = hub.addList(request.path("name").asText("List"), kind);
    return SimulatedAnswer.json(200, Json.object().put("listId", id));
  }

  private SimulatedAnswer membership(Matcher path, JsonNode request) {
    var hub = simulator.hub(number(path.group(1)));
    List<Long> contacts =
        StreamSupport.stream(request.path("recordIds").spliterator(), false)
            .map(JsonNode::asLong)
            .toList();
    if (path.group(3).equals("leaves")) {
      hub.leave(path.group(2), contacts);
    } else {
      var at =
          Optional.of(request.path("at").asText(""))
              .filter(text -> !text.isEmpty())
              .map(Instant::parse);
      at.ifPresentOrElse(
          time -> hub.join(path.group(2), contacts, time), () -> hub.join(path.group(2), contacts));
    }
    return SimulatedAnswer.json(200, Json.object().put("count", contacts.size()));
  }

  private static SimulatedAnswer issueToken(SimulatedHub hub, JsonNode request) {
    Set<String> scopes = new HashSet<>();
    request.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    return SimulatedAnswer.json(200, Json.object().put("accessToken", hub.issueToken(scopes)));
  }

  /// Every property that was ever written, one entry each.
  private static SimulatedAnswer writes(SimulatedHub hub) {
    var answer = Json.object();
    var array = answer.putArray("writes");
    for (WriteRecord write : hub.writes()) {
      if (write.changes().isEmpty()) {
        array.add(written(write));
      }
      write
          .changes()
          .forEach(
              (property, change) -> {
                var entry = written(write).put("property", property);
                entry.put("before", change.before().orElse(null));
                entry.put("after", change.after().orElse(null));
                array.add(entry);
              });
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static ObjectNode written(WriteRecord write) {
    return Json.object()
        .put("at", Json.time(write.at()))
        .put("kind", write.kind().name())
        .put("record", write.id())
        .put("token", write.token());
  }

  private static SimulatedAnswer records(HubState state, String type) {
    var answer = Json.object();
    var array = answer.putArray("records");
    synchronized (state) {
      var records = type.equals("contacts") ? state.contacts : state.companies;
      records
          .values()
          .forEach(record -> array.add(Records.json(record, record.properties.keySet())));
    }
    return SimulatedAnswer.json(200, answer);
  }

  /// How often which path was called, ids left out, and how it was answered.
  private SimulatedAnswer calls() {
    Map<String, ObjectNode> counted = new HashMap<>();
    for (CallRecord call : simulator.allCalls()) {
      var template = call.path().replaceAll("/\\d+(?=/|$)", "/{id}");
      var key = call.method() + " " + template + " " + call.status();
      var entry =
          counted.computeIfAbsent(
              key,
              _ ->
                  Json.object()
                      .put("method", call.method())
                      .put("path", template)
                      .put("status", call.status())
                      .put("count", 0));
      entry.put("count", entry.path("count").asLong() + 1);
    }
    var answer = Json.object();
    var array = answer.putArray("calls");
    counted.keySet().stream().sorted().forEach(key -> array.add(counted.get(key)));
    return SimulatedAnswer.json(200, answer);
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }
}
