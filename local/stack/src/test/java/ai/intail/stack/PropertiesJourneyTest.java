package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.SimulatedHub;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the console says where the properties cannot all be created, and how an admin helps.
class PropertiesJourneyTest {

  private static final String PROPERTIES = "/crm/properties/2026-03/contacts";
  private static final Set<String> ADMIN_SCOPES =
      Set.of("crm.schemas.contacts.write", "crm.schemas.contacts.read");

  private final RunningStack on = RunningStack.shared();
  private final SimulatedHub hub = on.newHub();
  private final Visitor visitor = on.visitor();

  /// As an admin's own script calls HubSpot's API.
  private int asAdmin(String path, String body) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(on.hubSpot().resolve(path))
              .header("authorization", "Bearer " + hub.issueToken(ADMIN_SCOPES))
              .header("content-type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private void createGroup() {
    asAdmin(PROPERTIES + "/groups", "{\"name\":\"intail\",\"label\":\"Intail\"}");
  }

  private void registerReport() {
    var answer =
        visitor.submit(
            visitor.get("/reports"),
            "/reports",
            Map.of(
                "name", "Champions", "list", hub.addList("People"), "segment", "CHAMPION_BUYER"));
    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void theListOfWhatAnAdminHasToCreateIsAFileThatCreatesItExactly() {
    // given
    hub.lackScopes(Set.of("crm.schemas.contacts.write"));
    var page = visitor.connect(hub);
    assertThat(page.text())
        .contains("an admin has to create these 36", "intail_role", "Creating the properties");
    registerReport();
    assertThat(visitor.get("/reports").text()).contains("waiting for the properties");
    // when
    var csv = visitor.get("/connection/properties.csv");
    var json = visitor.get("/connection/properties.json");
    createGroup();
    assertThat(asAdmin(PROPERTIES + "/batch/create", json.body())).isIn(201, 207);
    // then
    assertThat(csv.body().lines()).hasSize(37);
    assertThat(csv.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"intail-properties.csv\"");
    var checked =
        visitor.follow(visitor.submit(visitor.get("/connection"), "/connection/check", Map.of()));
    assertThat(checked.text()).contains("The properties were checked", "All 36 are there");
    assertThat(visitor.get("/reports").text()).doesNotContain("waiting for the properties");
  }

  @Test
  void theFileHasOnlyWhatIsMissing() throws IOException {
    createGroup();
    asAdmin(
        PROPERTIES,
        "{\"name\":\"intail_role\",\"label\":\"x\",\"type\":\"string\",\"fieldType\":\"text\","
            + "\"groupName\":\"intail\"}");
    hub.lackScopes(Set.of("crm.schemas.contacts.write"));

    visitor.connect(hub);

    JsonNode inputs = Json.read(visitor.get("/connection/properties.json").body()).path("inputs");
    assertThat(inputs).hasSize(35);
    assertThat(inputs.findValuesAsText("name")).doesNotContain("intail_role");
  }

  @Test
  void whereThereIsNoRoomNothingIsCreatedAndTheFiguresAreTold() {
    hub.limitCustomProperties(20);

    var page = visitor.connect(hub);

    assertThat(page.text())
        .contains("Intail needs 36 more custom contact properties", "has room for 20");
    assertThat(hub.contactProperties()).allMatch(property -> property.hubspotDefined());
    hub.limitCustomProperties(100);
    assertThat(visitor.follow(visitor.submit(page, "/connection/check", Map.of())).text())
        .contains("All 36 are there");
  }

  @Test
  void aPropertyOfAnotherTypeIsNamedAndLeftAlone() {
    createGroup();
    asAdmin(
        PROPERTIES,
        "{\"name\":\"intail_role\",\"label\":\"x\",\"type\":\"number\",\"fieldType\":\"number\","
            + "\"groupName\":\"intail\"}");

    var page = visitor.connect(hub);

    assertThat(page.text()).contains("exist in HubSpot with another type", "intail_role");
    assertThat(hub.contactProperties())
        .filteredOn(property -> property.name().equals("intail_role"))
        .allMatch(property -> property.type().equals("number"));
  }
}
