package ai.intail.enrichment.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What can be written, and when it need not be.
class FieldValuesTest {

  @ParameterizedTest(name = "{0} holds {2}: {1} is the same: {3}")
  @CsvSource({
    "PROMOTED, true, true, true",
    "PROMOTED, true, TRUE, true",
    "PROMOTED, true, false, false",
    "PROMOTED, true, '', false",
    "ORIGINAL_CONTACT_ID, 12, 12.0, true",
    "ORIGINAL_CONTACT_ID, 12, 12.5, false",
    "ORIGINAL_CONTACT_ID, 12, twelve, false",
    "ORIGINAL_CONTACT_ID, 9007199254740993, 9007199254740992, false",
    "LAST_MODIFIED_DATE, 2026-06-30T12:00:00.000Z, 2026-06-30T12:00:00Z, true",
    "LAST_MODIFIED_DATE, 2026-06-30T12:00:00.000Z, 2026-06-30T14:00:00+02:00, true",
    "LAST_MODIFIED_DATE, 2026-06-30T12:00:00.000Z, 1782820800000, true",
    "LAST_MODIFIED_DATE, 2026-06-30T12:00:00.000Z, 1782820800001, false",
    "LAST_MODIFIED_DATE, 2026-06-30T12:00:00.000Z, yesterday, false",
    "PREVIOUS_EMAIL, Jane@Acme.example, jane@acme.example, true",
    "SOURCE_USER, admin@portal.example, ADMIN@portal.example, true",
    "PREVIOUS_EMAIL, jane@acme.example, joan@acme.example, false",
    "ROLE, Buyer, buyer, false",
    "ROLE, Buyer, ' Buyer ', true",
    "ROLE, Buyer, '', false",
    "COUNTRY_CODE, DE, de, false",
    "EMAIL_STATUS, RISKY, RISKY, true"
  })
  void whatHubSpotHoldsInAFormOfItsOwnIsNotSentAgain(
      Field field, String value, String held, boolean same) {
    var differing = FieldValues.of(field, value).differingFrom(Map.of(field.property(), held));

    assertThat(differing.isEmpty()).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "PROMOTED, maybe",
    "PROMOTED, TRUE",
    "ORIGINAL_CONTACT_ID, 12.5",
    "SUGGESTED_OWNER_ID, -3",
    "LAST_MODIFIED_DATE, 2026-06-30",
    "LAST_MODIFIED_DATE, 2026-13-30T12:00:00.000Z",
    "COUNTRY_CODE, zz",
    "COUNTRY, Ruritania",
    "EMAIL_STATUS, FINE",
    "COMPANY_SIZE, 1-50",
    "REPORT_TYPE, FRIENDS"
  })
  void aValueThatTheFieldDoesNotTakeIsRefusedWithoutBeingNamed(Field field, String value) {
    assertThatThrownBy(() -> FieldValues.of(field, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field.property())
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @EnumSource
  void everyOptionOfAFieldIsTaken(Field field) {
    var definition =
        FieldCatalogue.all().stream().filter(one -> one.field() == field).findFirst().orElseThrow();

    assertThat(definition.options())
        .allSatisfy(
            option ->
                assertThat(FieldValues.of(field, option.value()).get(field))
                    .contains(option.value()));
    assertThat(definition.accepts("no such value")).isEqualTo(definition.type().equals("string"));
  }

  @Test
  void textIsTrimmedCutAndNeverEmpty() {
    assertThat(FieldValues.of(Field.ROLE, "  Buyer ").get(Field.ROLE)).contains("Buyer");
    assertThat(FieldValues.of(Field.ROLE, " \t").isEmpty()).isTrue();
    assertThat(
            FieldValues.of(Field.COMPANY_DESCRIPTION, "x".repeat(70_000))
                .get(Field.COMPANY_DESCRIPTION))
        .hasValueSatisfying(text -> assertThat(text).hasSize(65_536));
    var emoji = "x".repeat(65_535) + "😀";
    assertThat(FieldValues.of(Field.COMPANY_DESCRIPTION, emoji).get(Field.COMPANY_DESCRIPTION))
        .contains("x".repeat(65_535));
  }

  @Test
  void aTimeIsWrittenWithMilliseconds() {
    var run = FieldValues.none().writtenBy("run-1", Instant.parse("2026-06-30T12:00:00.123456Z"));

    assertThat(run.byProperty())
        .containsExactly(
            Map.entry("intail_export_id", "run-1"),
            Map.entry("intail_last_modified_date", "2026-06-30T12:00:00.123Z"));
    assertThat(
            FieldValues.none()
                .with(Field.LAST_MODIFIED_DATE, Instant.parse("2026-06-30T12:00:00Z"))
                .get(Field.LAST_MODIFIED_DATE))
        .contains("2026-06-30T12:00:00.000Z");
  }

  @Test
  void ofTwoValuesTheLaterCounts() {
    var both = FieldValues.of(Field.ROLE, "Buyer").and(FieldValues.of(Field.ROLE, "Director"));

    assertThat(both).isEqualTo(FieldValues.of(Field.ROLE, "Director"));
    assertThat(both.hashCode()).isEqualTo(FieldValues.of(Field.ROLE, "Director").hashCode());
    assertThat(both).isNotEqualTo(FieldValues.of(Field.ROLE, "Buyer"));
    assertThat(both.without(Set.of(Field.ROLE)).isEmpty()).isTrue();
  }

  @Test
  void anUndoMayEmptyAValue() {
    var before = FieldValues.restoring(Map.of(Field.ROLE, ""));

    assertThat(before.get(Field.ROLE)).contains("");
    assertThat(before.differingFrom(Map.of("intail_role", "Buyer")).isEmpty()).isFalse();
    assertThat(before.differingFrom(Map.of()).isEmpty()).isTrue();
  }

  @Test
  void itsTextNamesFieldsOnly() {
    assertThat(FieldValues.of(Field.ROLE, "Buyer").toString())
        .contains("ROLE")
        .doesNotContain("Buyer");
  }

  @Test
  void aPropertyIsOneOfThe36OrNone() {
    assertThat(Field.ofProperty("intail_role")).contains(Field.ROLE);
    assertThat(Field.ofProperty("role")).isEmpty();
  }
}
