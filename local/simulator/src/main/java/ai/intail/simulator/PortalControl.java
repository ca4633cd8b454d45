package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What tests ask of one account, under `/simulator/portals/{hub}/`.
final class PortalControl {

  private static final Pattern CALL =
      Pattern.compile("(GET|POST|DELETE) portals/(\\d{1,18})/([a-z/0-9-]+)");
  private static final Pattern LIST =
      Pattern.compile("(POST|DELETE) lists/(\\d{1,18})(?:/([a-z]+))?");
  private static final Pattern CONTACT = Pattern.compile("(POST) contacts/(\\d{1,18})/([a-z]+)");
  private static final Pattern RECORDS = Pattern.compile("GET records/(contacts|companies)");

  /// So many ids are named one by one; of more, the first and the last.
  private static final int MOST_NAMED = 10_000;

  private static final int RECORDS_PAGE = 10_000;

  private final Simulator simulator;

  PortalControl(Simulator simulator) {
    this.simulator = simulator;
  }

  SimulatedAnswer add(JsonNode request) {
    long id = request.path("hubId").asLong(4_242);
    var region = Region.valueOf(request.path("region").asText("EU1"));
    var users = new ArrayList<SimulatedUser>();
    request.path("users").forEach(user -> users.add(user(user)));
    if (users.isEmpty()) {
      users.add(
          new SimulatedUser(
              request.path("userId").asLong(901),
              request.path("user").asText("admin@portal.example")));
    }
    var hub = simulator.addHub(id, users.getFirst(), region);
    users.stream().skip(1).forEach(hub::addUser);
    if (request.has("lackingScopes")) {
      hub.lackScopes(new HashSet<>(Json.texts(request.path("lackingScopes"))));
    }
    if (request.has("customPropertyLimit")) {
      hub.limitCustomProperties(Json.number(request, "customPropertyLimit", 0, 0, 100_000));
    }
    return SimulatedAnswer.json(200, Json.object().put("hubId", id));
  }

  private static SimulatedUser user(JsonNode json) {
    return new SimulatedUser(json.path("id").asLong(), json.path("email").asText());
  }

  SimulatedAnswer answer(String call, Parameters query, InputStream body) throws IOException {
    var portal = CALL.matcher(call);
    if (!portal.matches()) {
      throw unknown(call);
    }
    var hub =
        simulator
            .find(Long.parseLong(portal.group(2)))
            .orElseThrow(() -> Refusal.notFound("there is no hub " + portal.group(2)));
    var wanted = portal.group(1) + " " + portal.group(3);
    return switch (wanted) {
      case "POST contacts" -> addContacts(hub, body);
      case "POST lists" -> addList(hub, ControlApi.json(body));
      case "POST owners" -> addOwner(hub, ControlApi.json(body));
      case "POST companies" -> addCompany(hub, ControlApi.json(body));
      case "POST tokens" -> issueToken(hub, ControlApi.json(body));
      case "POST uninstall" -> {
        hub.uninstall();
        yield SimulatedAnswer.empty(204);
      }
      case "GET writes" -> SimulatedAnswer.json(200, writes(hub));
      default -> ofOne(hub, wanted, query, body);
    };
  }

  private static Refusal unknown(String call) {
    return Refusal.notFound("the simulator knows no " + call);
  }

  private static SimulatedAnswer ofOne(
      SimulatedHub hub, String call, Parameters query, InputStream body) throws IOException {
    var list = LIST.matcher(call);
    if (list.matches()) {
      var action = Optional.ofNullable(list.group(3)).orElse("");
      return ofList(hub, list.group(1) + " " + action, list.group(2), body);
    }
    var contact = CONTACT.matcher(call);
    if (contact.matches()) {
      return ofContact(hub, Long.parseLong(contact.group(2)), contact.group(3), body);
    }
    var records = RECORDS.matcher(call);
    if (records.matches()) {
      return records(hub.state(), records.group(1), query);
    }
    throw unknown(call + " of a portal");
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
      ids.forEach(answer.putArray("ids")::add);
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static long addContact(SimulatedHub hub, JsonNode line) {
    var properties = texts(line.path("properties"));
    if (!line.has("id")) {
      return hub.addContact(properties);
    }
    long id = line.path("id").asLong();
    hub.addContact(id, properties);
    return id;
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new HashMap<String, String>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  private static SimulatedAnswer addList(SimulatedHub hub, JsonNode request) {
    var id = hub.addList(request.path("name").asText("List"), kind(request));
    return SimulatedAnswer.json(200, Json.object().put("listId", id));
  }

  private static ListKind kind(JsonNode request) {
    return ListKind.valueOf(request.path("processingType").asText("MANUAL"));
  }

  private static SimulatedAnswer addOwner(SimulatedHub hub, JsonNode request) {
    long id =
        hub.addOwner(
            request.path("email").asText(""),
            request.path("firstName").asText(""),
            request.path("lastName").asText(""),
            request.path("team").asText(""));
    if (request.path("archived").asBoolean(false)) {
      hub.deactivateOwner(id);
    }
    return SimulatedAnswer.json(200, Json.object().put("ownerId", Long.toString(id)));
  }

  private static SimulatedAnswer addCompany(SimulatedHub hub, JsonNode request) {
    long id = hub.addCompany(texts(request.path("properties")));
    return SimulatedAnswer.json(200, Json.object().put("companyId", Long.toString(id)));
  }

  private static SimulatedAnswer issueToken(SimulatedHub hub, JsonNode request) {
    var scopes = new HashSet<>(Json.texts(request.path("scopes")));
    return SimulatedAnswer.json(
        200,
        Json.object()
            .put("accessToken", hub.issueToken(scopes))
            .put("refreshToken", hub.issueRefreshToken(scopes)));
  }

  private static SimulatedAnswer ofList(
      SimulatedHub hub, String call, String list, InputStream body) throws IOException {
    switch (call) {
      case "DELETE " -> hub.deleteList(list);
      case "POST restore" -> hub.restoreList(list);
      case "POST convert" -> hub.convertList(list, kind(ControlApi.json(body)));
      case "POST joins" -> {
        return joins(hub, list, ControlApi.json(body));
      }
      case "POST leaves" -> {
        var contacts = contacts(ControlApi.json(body));
        hub.leave(list, contacts);
        return SimulatedAnswer.json(200, Json.object().put("count", contacts.size()));
      }
      default -> throw unknown(call + " of a list");
    }
    return SimulatedAnswer.empty(204);
  }

  private static List<Long> contacts(JsonNode request) {
    if (!request.path("recordIds").isArray()) {
      throw Refusal.validation("recordIds takes an array");
    }
    return StreamSupport.stream(request.path("recordIds").spliterator(), false)
        .map(JsonNode::asLong)
        .toList();
  }

  private static SimulatedAnswer joins(SimulatedHub hub, String list, JsonNode request) {
    var contacts = contacts(request);
    if (request.has("at")) {
      hub.join(list, contacts, Json.instant(request, "at"));
    } else {
      hub.join(list, contacts);
    }
    return SimulatedAnswer.json(200, Json.object().put("count", contacts.size()));
  }

  private static SimulatedAnswer ofContact(
      SimulatedHub hub, long contact, String action, InputStream body) throws IOException {
    switch (action) {
      case "change" -> hub.changeContact(contact, texts(ControlApi.json(body).path("properties")));
      case "archive" -> hub.archiveContact(contact);
      case "restore" -> hub.restoreContact(contact);
      case "erase" -> hub.eraseContact(contact);
      case "merge" -> {
        long id = hub.mergeContacts(contact, ControlApi.json(body).path("other").asLong());
        return SimulatedAnswer.json(200, Json.object().put("survivor", id));
      }
      default -> throw unknown(action + " of a contact");
    }
    return SimulatedAnswer.empty(204);
  }

  /// Every property that was ever written, one entry each.
  private static ObjectNode writes(SimulatedHub hub) {
    var answer = Json.object();
    var array = answer.putArray("writes");
    hub.writes().forEach(write -> addTo(array, write));
    return answer;
  }

  private static void addTo(ArrayNode array, WriteRecord write) {
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

  private static ObjectNode written(WriteRecord write) {
    return Json.object()
        .put("at", Json.time(write.at()))
        .put("kind", write.kind().name())
        .put("record", write.id())
        .put("token", write.token());
  }

  /// Up to 10,000 after an id, archived ones too, with all they hold.
  private static SimulatedAnswer records(HubState state, String type, Parameters query) {
    var answer = Json.object();
    var array = answer.putArray("records");
    synchronized (state) {
      boolean ofContacts = type.equals("contacts");
      var store = ofContacts ? state.contacts : state.companies;
      var records = ofContacts ? Records.ofContacts(state) : Records.ofCompanies(state);
      var page =
          store.after(query.number("after").orElse(0L)).values().stream()
              .limit(RECORDS_PAGE + 1L)
              .toList();
      page.stream()
          .limit(RECORDS_PAGE)
          .forEach(record -> array.add(records.json(record, record.properties().keySet())));
      if (page.size() > RECORDS_PAGE) {
        answer.put("after", Long.toString(page.get(RECORDS_PAGE - 1).id()));
      }
    }
    return SimulatedAnswer.json(200, answer);
  }
}
