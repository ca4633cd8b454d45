package ai.intail.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.cli.Progress;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldCatalogue;
import ai.intail.enrichment.field.FieldDefinition;
import ai.intail.enrichment.field.FieldOption;
import ai.intail.simulator.Fault;
import ai.intail.simulator.SimulatedProperty;
import ai.intail.simulator.SimulatedProperty.Option;
import ai.intail.simulator.Simulator;
import ai.intail.stack.StackSettings;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoTest {

  @Test
  void aPortalIsEnrichedAndTheSimulatorsRecordAgrees() throws IOException {
    // when
    var result = demo(Samples.portal(120), _ -> {});
    // then
    assertThat(result.disagreements()).isEmpty();
    assertThat(result.exitStatus()).isZero();
    assertThat(result.count("joined")).isEqualTo(120);
    assertThat(result.count("updated") + result.count("unknown")).isEqualTo(120);
    assertThat(result.leads()).isNotEmpty().hasSize((int) result.count("leads"));
    assertThat(result.contacts())
        .extracting(DemoResult.ContactChange::verdict)
        .contains("STAYED", "PROMOTED", "LEFT", "UNKNOWN");
  }

  @Test
  void totalsAsJsonHaveAllTheirNames() throws Exception {
    var json = new JsonMapper().readTree(DemoPrinter.json(demo(Samples.portal(5), _ -> {})));

    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "joined",
            "processed",
            "updated",
            "unchanged",
            "unknown",
            "suppressed",
            "gone",
            "failed",
            "waiting",
            "leads",
            "skippedLines",
            "calls",
            "seconds");
    assertThat(json.path("calls").path("total").asLong()).isPositive();
    assertThat(json.path("calls").path("read").asLong()).isPositive();
  }

  @Test
  void aRefusedUpdateIsNoSuccess() throws IOException {
    // given
    Consumer<Simulator> broken =
        simulator -> simulator.faults().every(1, "contact_write", Fault.status(400));
    // when
    var result = demo(Samples.portal(6), broken);
    // then
    assertThat(result.count("failed")).isPositive();
    assertThat(result.count("updated")).isZero();
    assertThat(result.exitStatus()).isEqualTo(1);
    assertThat(result.contacts()).allSatisfy(contact -> assertThat(contact.changes()).isEmpty());
  }

  @Test
  void allPropertiesStandInTheAccountAsTheCatalogueSays() throws IOException {
    // when
    try (var journey = Journey.begin(Samples.portal(1))) {
      // then
      var ours =
          journey.hub().contactProperties().stream()
              .filter(property -> !property.hubspotDefined())
              .toList();
      assertThat(ours).hasSize(36);
      for (FieldDefinition wanted : FieldCatalogue.all()) {
        assertThat(ours)
            .filteredOn(property -> property.name().equals(wanted.field().property()))
            .singleElement()
            .satisfies(property -> assertStandsAs(wanted, property));
      }
    }
  }

  private static void assertStandsAs(FieldDefinition wanted, SimulatedProperty property) {
    assertThat(property.label()).isEqualTo(wanted.label());
    assertThat(property.type()).isEqualTo(wanted.type());
    assertThat(property.fieldType()).isEqualTo(wanted.fieldType());
    assertThat(property.description()).isEqualTo(wanted.description());
    assertThat(property.groupName()).isEqualTo("intail");
    assertThat(property.formField()).isFalse();
    assertThat(property.hasUniqueValue()).isEqualTo(wanted.unique());
    assertThat(property.numberDisplayHint()).isEqualTo(wanted.numberDisplayHint());
    assertThat(property.options())
        .extracting(Option::value)
        .containsExactlyElementsOf(wanted.options().stream().map(FieldOption::value).toList());
    assertThat(property.options())
        .extracting(Option::label)
        .containsExactlyElementsOf(wanted.options().stream().map(FieldOption::label).toList());
  }

  @Test
  void aPastCongressComesOutAsExpectedTheWholeWay() throws IOException {
    // when
    var result = demo(Samples.congress(), _ -> {});
    // then
    assertThat(result.disagreements()).isEmpty();
    assertThat(result.exitStatus()).isZero();
    var leadOf = new HashMap<String, DemoResult.Lead>();
    result
        .leads()
        .forEach(
            lead ->
                leadOf.put(
                    Objects.requireNonNull(
                        lead.properties().get(Field.ORIGINAL_CONTACT_ID.property())),
                    lead));
    var seen = new ArrayList<String>();
    for (var contact : result.contacts()) {
      var lead = leadOf.get(Long.toString(contact.id()));
      seen.add(
          "%d,%s,%s,%s,%s"
              .formatted(
                  contact.id(),
                  contact.verdict(),
                  value(lead, Field.COMPANY_NAME),
                  lead == null ? "no" : "yes",
                  value(lead, Field.COMPANY_DOMAIN).replace("https://", "")));
    }
    List<String> expected = Files.readAllLines(Samples.CONGRESS.resolve("expected.csv"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
  }

  private static String value(DemoResult.@Nullable Lead lead, Field field) {
    return lead == null ? "" : lead.properties().getOrDefault(field.property(), "");
  }

  private static DemoResult demo(DemoInput input, Consumer<Simulator> beforeJoins)
      throws IOException {
    return new Demo(
            StackSettings.defaults().withAsOf(input.asOf()), new Progress(System.err), beforeJoins)
        .run(input);
  }
}
