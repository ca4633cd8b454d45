package ai.intail.enrichment.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds what customers are told against the catalogue.
class FieldGuideTest {

  @Test
  void everyFieldIsExplainedOnceAndInOrder() {
    assertThat(FieldGuide.all())
        .extracting(FieldGuide.Entry::field)
        .containsExactly(Field.values());
  }

  @Test
  void whatIsSaidOfContactsIsSaidOfTheirFieldsAlone() {
    for (FieldGuide.Entry entry : FieldGuide.all()) {
      assertThat(entry.onContact().isPresent())
          .as(entry.field().property())
          .isEqualTo(entry.field().onContacts());
    }
  }

  @Test
  void onlyTheTwoFlagsAreNeverWrittenToLeads() {
    var never =
        FieldGuide.all().stream()
            .filter(entry -> entry.onLead().isEmpty())
            .map(FieldGuide.Entry::field)
            .collect(Collectors.toSet());

    assertThat(never).isEqualTo(EnumSet.of(Field.LEFT_THE_COMPANY, Field.PROMOTED));
  }

  @Test
  void everyExampleIsAValueThatThePropertyTakes() {
    var guide =
        FieldGuide.all().stream().collect(Collectors.toMap(FieldGuide.Entry::field, one -> one));
    for (FieldDefinition definition : FieldCatalogue.all()) {
      var example = Objects.requireNonNull(guide.get(definition.field())).example();
      switch (definition.type()) {
        case "enumeration", "bool" ->
            assertThat(definition.options()).extracting(FieldOption::value).contains(example);
        case "number" -> assertThat(Long.parseLong(example)).isPositive();
        case "datetime" -> assertThat(Instant.parse(example)).isNotNull();
        default -> assertThat(example).as(definition.label()).isNotBlank();
      }
    }
  }
}
