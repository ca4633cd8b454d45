package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What tests in any language ask of the simulator over HTTP.
class ControlApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Simulator simulator =
      new Simulator(SimulatorSettings.defaults().withRateLimits(RateLimits.none()));
  private final HttpClient client = HttpClient.newHttpClient();
  private SimulatorServer server;
  private String token = "";

  @BeforeEach
  void aPortalWithAToken() throws Exception {
    server = SimulatorServer.start(simulator, 0);
    post("/simulator/portals", "{\"hubId\":4242}");
    token =
        post(
                "/simulator/portals/4242/tokens",
                "{\"scopes\":[\"crm.objects.contacts.read\",\"crm.objects.contacts.write\","
                    + "\"crm.lists.read\"]}")
            .path("accessToken")
            .asText();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .header("authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    var answer = send("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send("GET", path, "").body());
  }

  private List<Integer> statuses(int calls, String path) throws Exception {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < calls; i++) {
      statuses.add(send("GET", path, "").statusCode());
    }
    return statuses;
  }

  @Test
  void contactsComeALineEachAndJoinLists() throws Exception {
    // given
    var added =
        post(
            "/simulator/portals/4242/contacts",
            """
            {"id":17,"properties":{"email":"a@acme.example"}}
            {"properties":{"email":"b@acme.example"}}

            """);
    var list =
        post(
                "/simulator/portals/4242/lists",
                "{\"name\":\"People\",\"processingType\":\"DYNAMIC\"}")
            .path("listId")
            .asText();
    // when
    post(
        "/simulator/portals/4242/lists/" + list + "/joins",
        "{\"recordIds\":[17," + added.path("lastId") + "]}");
    post("/simulator/portals/4242/lists/" + list + "/leaves", "{\"recordIds\":[17]}");
    // then
    assertThat(added.path("count").asInt()).isEqualTo(2);
    var members = get("/crm/lists/2026-03/" + list + "/memberships/join-order");
    assertThat(members.path("results").findValuesAsText("recordId"))
        .containsExactly(added.path("lastId").asText());
    assertThat(get("/simulator/portals/4242/records/contacts").path("records")).hasSize(2);
  }

  @Test
  void everyWrittenPropertyIsOnRecordWithWhatStoodBefore() throws Exception {
    // given
    post(
        "/simulator/portals/4242/contacts",
        "{\"id\":17,\"properties\":{\"email\":\"a@acme.example\",\"city\":\"Utrecht\"}}");
    // when
    send("PATCH", "/crm/v3/objects/contacts/17", "{\"properties\":{\"city\":\"Delft\"}}");
    // then
    var writes = get("/simulator/portals/4242/writes").path("writes");
    assertThat(writes).hasSize(1);
    var write = writes.get(0);
    assertThat(write.path("record").asText()).isEqualTo("17");
    assertThat(write.path("property").asText()).isEqualTo("city");
    assertThat(write.path("before").asText()).isEqualTo("Utrecht");
    assertThat(write.path("after").asText()).isEqualTo("Delft");
    assertThat(token).endsWith(write.path("token").asText());
  }

  @Test
  void callsAreCountedByPathAndStatusAndForgotten() throws Exception {
    post("/simulator/portals/4242/contacts", "{\"id\":17,\"properties\":{}}");
    statuses(3, "/crm/objects/2026-03/contacts/17");
    statuses(2, "/crm/objects/2026-03/contacts/18");

    var calls = get("/simulator/calls").path("calls");

    assertThat(calls).hasSize(2);
    assertThat(calls.get(0).path("path").asText()).isEqualTo("/crm/objects/2026-03/contacts/{id}");
    assertThat(calls.findValuesAsText("status")).containsExactly("200", "404");
    assertThat(calls.findValuesAsText("count")).containsExactly("3", "2");
    send("DELETE", "/simulator/calls", "");
    assertThat(get("/simulator/calls").path("calls")).isEmpty();
  }

  @Test
  void faultsMeetTheCallsTheyAreFor() throws Exception {
    post("/simulator/portals/4242/contacts", "{\"id\":17,\"properties\":{}}");
    var contact = "/crm/objects/2026-03/contacts/17";

    post(
        "/simulator/faults",
        "{\"method\":\"GET\",\"path\":\"/crm/objects/\",\"first\":2,\"answer\":{\"status\":429,\"retryAfter\":1}}");
    assertThat(statuses(3, contact)).containsExactly(429, 429, 200);

    post("/simulator/faults", "{\"path\":\"/crm/objects/\",\"every\":3,\"answer\":\"html\"}");
    assertThat(statuses(6, contact)).containsExactly(200, 200, 502, 200, 200, 502);

    send("DELETE", "/simulator/faults", "");
    assertThat(statuses(3, contact)).containsExactly(200, 200, 200);
  }

  @Test
  void aSeededChanceIsTheSameEachTime() throws Exception {
    post("/simulator/portals/4242/contacts", "{\"id\":17,\"properties\":{}}");
    var rule = "{\"probability\":0.5,\"seed\":9,\"answer\":{\"status\":503}}";

    post("/simulator/faults", rule);
    var once = statuses(20, "/crm/objects/2026-03/contacts/17");
    send("DELETE", "/simulator/faults", "");
    post("/simulator/faults", rule);
    var again = statuses(20, "/crm/objects/2026-03/contacts/17");

    assertThat(once).isEqualTo(again).contains(200, 503);
  }

  @Test
  void whatCannotBeDoneIsToldInASentence() throws Exception {
    assertThat(send("POST", "/simulator/faults", "{\"answer\":\"nonsense\"}").body())
        .contains("answer takes a status");
    assertThat(send("GET", "/simulator/portals/1/writes", "").body()).contains("there is no hub 1");
    assertThat(send("GET", "/simulator/elsewhere", "").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/simulator/portals/4242/lists", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void theNumberedPathsOfOtherClientsAreServed() throws Exception {
    post("/simulator/portals/4242/contacts", "{\"id\":17,\"properties\":{}}");

    assertThat(
            IntStream.of(
                    send("GET", "/crm/v3/objects/contacts/17", "").statusCode(),
                    send("GET", "/crm/v3/objects/contacts", "").statusCode(),
                    send("POST", "/crm/v3/lists/search", "{}").statusCode())
                .boxed())
        .containsOnly(200);
  }
}
