package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.PropertyCreation.Created;
import ai.intail.hubspot.PropertyCreation.Exists;
import ai.intail.hubspot.PropertyCreation.Refused;
import ai.intail.hubspot.PropertyDefinition.Access;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropertiesTest {

  private static final PropertyOption BASIC = new PropertyOption("Basic", "basic", 0, false);
  private static final PropertyOption PRO = new PropertyOption("Pro", "pro", 1, false);

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final Properties properties = simulated.account().properties();
  private final ScriptedAccount scripted = new ScriptedAccount();

  @BeforeEach
  void aGroupStandsThere() {
    properties.createGroup("ours", "Ours");
  }

  private static PropertyDefinition text(String name) {
    return new PropertyDefinition(
        name, "A label", "string", "text", "", "ours", List.of(), false, false, Optional.empty());
  }

  private static PropertyDefinition choice(String name, PropertyOption... options) {
    return new PropertyDefinition(
        name,
        "A label",
        "enumeration",
        "select",
        "What they pay for",
        "ours",
        List.of(options),
        false,
        true,
        Optional.empty());
  }

  @Test
  void aGroupIsCreatedOnce() {
    properties.createGroup("ours", "Ours");

    assertThat(properties.groupExists("ours")).isTrue();
    assertThat(properties.groupExists("theirs")).isFalse();
  }

  @Test
  void aPropertyIsReadAsItWasCreated() {
    assertThat(properties.create(choice("plan", BASIC, PRO))).isEqualTo(new Created());

    assertThat(properties.find("plan")).contains(choice("plan", BASIC, PRO));
    assertThat(properties.ofContacts()).contains(choice("plan", BASIC, PRO));
    assertThat(properties.find("no_such_property")).isEmpty();
  }

  @Test
  void aNameThatIsTakenIsToldWithWhatStandsThere() {
    properties.create(text("plan"));

    assertThat(properties.create(choice("plan", BASIC))).isEqualTo(new Exists(text("plan")));
  }

  @Test
  void aConflictAboutNothingThatCanBeFoundIsThrown() {
    scripted.answers(409, "{}").answers(404, "{}");

    assertThatThrownBy(() -> scripted.account().properties().create(text("plan")))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aPropertyWithoutAGroupIsRefused() {
    var lost =
        new PropertyDefinition(
            "a", "A", "string", "text", "", "nowhere", List.of(), false, false, Optional.empty());

    assertThatThrownBy(() -> properties.create(lost)).isInstanceOf(ValidationException.class);
  }

  @Test
  void manyAreCreatedInOneCall() {
    var many = IntStream.range(0, 36).mapToObj(i -> text("p" + i)).toList();
    int before = simulated.attempts();

    var outcomes = properties.createAll(many);

    assertThat(outcomes.keySet())
        .containsExactlyElementsOf(many.stream().map(PropertyDefinition::name).toList());
    assertThat(outcomes.values()).containsOnly(new Created());
    assertThat(simulated.attempts() - before).isEqualTo(1);
  }

  @Test
  void whereOneSpoilsTheBatchEachIsCreatedSingly() {
    properties.create(text("plan"));

    var outcomes =
        properties.createAll(List.of(text("a"), text("plan"), text("hs_reserved"), text("b")));

    assertThat(outcomes).containsEntry("a", new Created()).containsEntry("b", new Created());
    assertThat(outcomes).containsEntry("plan", new Exists(text("plan")));
    assertThat(outcomes.get("hs_reserved"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.category()).isEqualTo("VALIDATION_ERROR");
              assertThat(refused.correlationId()).isPresent();
            });
  }

  @Test
  void ofABatchThatIsCreatedInPartTheRestIsCreatedSingly() {
    scripted
        .answers(207, "{\"results\":[{\"name\":\"a\"}],\"errors\":[{\"category\":\"CONFLICT\"}]}")
        .answers(201, "{\"name\":\"b\"}");

    var outcomes = scripted.account().properties().createAll(List.of(text("a"), text("b")));

    assertThat(outcomes.values()).containsOnly(new Created());
    assertThat(scripted.path(0)).isEqualTo("/crm/properties/2026-03/contacts/batch/create");
    assertThat(scripted.path(1)).isEqualTo("/crm/properties/2026-03/contacts");
  }

  @Test
  void aBatchWhoseAnswerWasLostIsMadeUpForByAskingWhatStandsThere() {
    scripted
        .breaks(new IOException("connection reset"))
        .answers(409, "{}")
        .answers(200, "{\"name\":\"a\",\"type\":\"string\"}");

    assertThat(scripted.account().properties().createAll(List.of(text("a"))).get("a"))
        .isInstanceOf(Exists.class);
  }

  @Test
  void optionsAreAddedToThoseThatStandThere() {
    properties.create(choice("plan", BASIC));

    var now =
        properties.addOptions("plan", List.of(PRO, new PropertyOption("X", "basic", 9, true)));

    assertThat(now).containsExactly(BASIC, PRO);
    assertThat(properties.find("plan").orElseThrow().options()).containsExactly(BASIC, PRO);
  }

  @Test
  void whatStandsThereKeepsItsDescription() {
    scripted
        .answers(
            200,
            """
            {"name":"plan","options":[{"label":"Basic","value":"basic","displayOrder":0,"hidden":true,
             "description":"for beginners"}]}""")
        .answers(200, "{}");

    scripted.account().properties().addOptions("plan", List.of(PRO));

    assertThat(scripted.requests.getLast().method()).isEqualTo("PATCH");
    assertThat(scripted.body(1))
        .isEqualTo(
            "{\"options\":["
                + "{\"label\":\"Basic\",\"value\":\"basic\",\"displayOrder\":0,\"hidden\":true,"
                + "\"description\":\"for beginners\"},"
                + "{\"label\":\"Pro\",\"value\":\"pro\",\"displayOrder\":1,\"hidden\":false}]}");
  }

  @Test
  void whereNoOptionIsNewNothingIsWritten() {
    properties.create(choice("plan", BASIC));
    int before = simulated.attempts();

    assertThat(properties.addOptions("plan", List.of(BASIC))).containsExactly(BASIC);

    assertThat(simulated.attempts() - before).isEqualTo(1);
  }

  @Test
  void optionsOfAPropertyThatIsGoneAreNotAdded() {
    assertThatThrownBy(() -> properties.addOptions("gone", List.of(PRO)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatIsCalculatedOrReadOnlyIsNotToBeWritten() {
    scripted.answers(
        200,
        """
        {"results":[{"name":"a","calculated":true},
                    {"name":"b","modificationMetadata":{"readOnlyValue":true}},
                    {"name":"c","calculated":false,"modificationMetadata":{"readOnlyValue":false}},
                    {"name":"d"}]}""");

    assertThat(
            scripted.account().properties().ofContacts().stream().map(PropertyDefinition::access))
        .containsExactly(Access.READ_ONLY, Access.READ_ONLY, Access.WRITABLE, Access.WRITABLE);
  }
}
