package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.outgoing.Sender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// An account of a simulator without sockets, under a clock that moves when it is told to, and a
/// token with all scopes.
final class Portal {

  static final Instant BEGIN = Instant.parse("2026-06-30T12:00:00Z");

  static final Set<String> SCOPES =
      Set.of(
          "oauth",
          "crm.lists.read",
          "crm.lists.write",
          "crm.objects.contacts.read",
          "crm.objects.contacts.write",
          "crm.schemas.contacts.read",
          "crm.schemas.contacts.write",
          "crm.objects.companies.read",
          "crm.objects.owners.read");

  /// What was answered, read as JSON where it is JSON.
  record Told(int status, Map<String, String> headers, String text, JsonNode json) {
    List<String> ids() {
      return json.path("results").findValuesAsText("id");
    }

    String message() {
      return json.path("message").asText();
    }

    String category() {
      return json.path("category").asText();
    }
  }

  private Instant now = BEGIN;
  final Simulator simulator;
  final SimulatedHub hub;
  String token;

  private Portal(UnaryOperator<SimulatorSettings> settings, Sender sender) {
    var chosen = SimulatorSettings.defaults().withClock(() -> now);
    simulator = new Simulator(settings.apply(chosen.withRateLimits(RateLimits.none())), sender);
    hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    token = hub.issueToken(SCOPES);
  }

  static Portal open() {
    return open(settings -> settings);
  }

  static Portal open(Switch... switches) {
    return open(settings -> settings.with(switches));
  }

  /// @param settings changed from those with which a test is easiest: no limits
  static Portal open(UnaryOperator<SimulatorSettings> settings) {
    return new Portal(
        settings,
        _ -> {
          throw new IOException("nobody listens");
        });
  }

  static Portal open(Sender sender, Switch... switches) {
    return new Portal(settings -> settings.with(switches), sender);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  Told get(String path) {
    return call("GET", path, "");
  }

  Told post(String path, String body) {
    return call("POST", path, body);
  }

  Told call(String method, String path, String body) {
    return call(method, path, body, Map.of("authorization", "Bearer " + token));
  }

  /// @param body JSON, in which `'` stands for `"`
  Told call(String method, String path, String body, Map<String, String> headers) {
    try {
      return send(method, path, body.replace('\'', '"'), headers);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /// @throws IOException if no answer comes
  Told send(String method, String path, String body, Map<String, String> headers)
      throws IOException {
    var uri = path.startsWith("http") ? path : "https://api.hubapi.com" + path;
    var answer =
        simulator.answer(
            new SimulatedRequest(
                method,
                URI.create(uri),
                new HashMap<>(headers),
                body.getBytes(StandardCharsets.UTF_8)));
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    return new Told(answer.status(), answer.headers(), text, json(text));
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? Json.object() : new JsonMapper().readTree(text);
    } catch (IOException noJson) {
      return Json.object();
    }
  }

  /// A form to one of the token endpoints, with the app's own credentials.
  Told oauth(String call, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.putIfAbsent("client_id", "simulated-app");
    all.putIfAbsent("client_secret", "simulated-secret");
    return call("POST", "/oauth/2026-03/" + call, form(all), Map.of());
  }

  static String form(Map<String, String> fields) {
    var pairs = new java.util.ArrayList<String>();
    fields.forEach(
        (name, value) ->
            pairs.add(name + "=" + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  long contact(String email) {
    return hub.addContact(Map.of("email", email));
  }

  /// A property of the app, in a group that is made where it is missing.
  void property(String name, String type, String fieldType, String more) {
    post("/crm/properties/2026-03/contacts/groups", "{'name':'ours','label':'Ours'}");
    var answer =
        post(
            "/crm/properties/2026-03/contacts",
            "{'name':'%s','label':'L','type':'%s','fieldType':'%s','groupName':'ours'%s}"
                .formatted(name, type, fieldType, more));
    if (answer.status() != 201) {
      throw new AssertionError(answer.text());
    }
  }
}
