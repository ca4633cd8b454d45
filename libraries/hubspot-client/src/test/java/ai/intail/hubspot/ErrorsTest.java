package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What HubSpot's error bodies become.
class ErrorsTest {

  private static final String ID = "6c1d8a3e-0000-4000-8000-0000000000a1";

  private static <E extends HubSpotException> E refused(Class<E> type, int status, String body) {
    var scripted = new ScriptedAccount().answers(status, body).answers(status, body);
    return catchThrowableOfType(type, () -> scripted.account().owners().all());
  }

  @Test
  void everyErrorHoldsStatusCategoryCorrelationIdAndHubSpotsMessage() {
    var refused =
        refused(
            ValidationException.class,
            400,
            """
            {"status":"error","message":"limit must be below 500","correlationId":"%s",
             "category":"VALIDATION_ERROR"}"""
                .formatted(ID));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.category()).isEqualTo("VALIDATION_ERROR");
    assertThat(refused.correlationId()).contains(ID);
    assertThat(refused.hubspotMessage()).isEqualTo("limit must be below 500");
    assertThat(refused)
        .hasMessage(
            "HubSpot refused the request (400 VALIDATION_ERROR, correlation id " + ID + ")");
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED_AUTHENTICATION, EXPIRED", "INVALID_AUTHENTICATION, INVALID", "'', INVALID"})
  void anExpiredTokenIsToldFromOneThatIsNone(
      String category, AuthenticationException.Reason reason) {
    var refused =
        refused(AuthenticationException.class, 401, "{\"category\":\"" + category + "\"}");

    assertThat(refused.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"category\":\"MISSING_SCOPES\",\"errors\":[{\"context\":{\"requiredGranularScopes\":[\"crm.objects.owners.read\"]}}]}",
        "{\"category\":\"MISSING_SCOPES\",\"errors\":[{\"message\":\"x\"},{\"context\":{\"requiredScopes\":[\"crm.objects.owners.read\"]}}]}",
        "{\"category\":\"MISSING_SCOPES\",\"context\":{\"requiredScopes\":[\"crm.objects.owners.read\"]}}"
      })
  void missingScopesAreNamed(String body) {
    assertThat(refused(MissingScopesException.class, 403, body).scopes())
        .containsExactly("crm.objects.owners.read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MISSING_PERMISSIONS", "BANNED", ""})
  void everyOther403NamesNoScope(String category) {
    var body = "{\"category\":\"" + category + "\"}";

    assertThat(refused(MissingScopesException.class, 403, body).scopes()).isEmpty();
  }

  @Test
  void aBare404HasNoCategory() {
    var gone =
        refused(
            NotFoundException.class,
            404,
            "{\"status\":\"error\",\"message\":\"resource not found\",\"correlationId\":\"%s\"}"
                .formatted(ID));

    assertThat(gone.category()).isEmpty();
    assertThat(gone.correlationId()).contains(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "409 | Contact already exists. Existing ID: 4711 | 4711",
        "400 | Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=0-1, propertyName=code, value=12} on 501. 4711 already has that value. | 4711",
        "409 | A property of that name exists | ''"
      })
  void aConflictNamesWhatStandsThere(int status, String message, String existing) {
    var conflict = refused(ConflictException.class, status, "{\"message\":\"" + message + "\"}");

    assertThat(conflict.existingId().orElse("")).isEqualTo(existing);
  }

  @Test
  void refusedValuesAreToldByPropertyInTheNewerForm() {
    var refused =
        refused(
            ValidationException.class,
            400,
            """
            {"category":"VALIDATION_ERROR","message":"Property values were not valid: []","errors":[
             {"message":"\\"blau\\" was not one of the allowed options","code":"INVALID_OPTION",
              "context":{"propertyName":["favourite_colour"]}},
             {"message":"no","code":"PROPERTY_DOESNT_EXIST","context":{"propertyName":["plan"]}},
             {"message":"neither"}]}""");

    assertThat(refused.problems())
        .containsExactly(
            new PropertyProblem("favourite_colour", "INVALID_OPTION"),
            new PropertyProblem("plan", "PROPERTY_DOESNT_EXIST"));
  }

  @Test
  void refusedValuesAreToldByPropertyInTheOlderForm() {
    var refused =
        refused(
            ValidationException.class,
            400,
            """
            {"category":"VALIDATION_ERROR","message":"Property values were not valid: \
            [{\\"isValid\\":false,\\"message\\":\\"jane@acme.example is no date\\",\\"error\\":\\"INVALID_DATE\\",\\"name\\":\\"since\\"}]"}""");

    assertThat(refused.problems()).containsExactly(new PropertyProblem("since", "INVALID_DATE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>blocked</html>",
        "[]",
        "\"no\"",
        "{\"status\":\"error\",\"message\":\"Invalid input JSON on line 1, column 2\"}"
      })
  void aBodyThatTellsNothingIsReadByTheStatusAlone(String body) {
    assertThat(refused(ValidationException.class, 400, body).category()).isEmpty();
    assertThat(refused(NotFoundException.class, 404, body).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 304, 100, 199})
  void anAnswerThatIsNeitherYesNorNoIsMalformed(int status) {
    assertThat(refused(MalformedAnswerException.class, status, "").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 405, 414, 415, 422})
  void every4xxWithoutATypeOfItsOwnIsAValidation(int status) {
    assertThat(refused(ValidationException.class, status, "{}").status()).isEqualTo(status);
  }

  @Test
  void hubSpotsMessageIsShortened() {
    var refused =
        refused(ValidationException.class, 400, "{\"message\":\"" + "x".repeat(5_000) + "\"}");

    assertThat(refused.hubspotMessage()).hasSize(2_001).endsWith("…");
  }

  @Property(tries = 1_000)
  void noErrorsTextHoldsATokenOrAValue(
      @ForAll("statuses") int status, @ForAll("fields") Map<String, String> fields) {
    var secret = "jane@acme.example";
    var body = new StringJoiner(",", "{\"status\":\"error\",", "}");
    fields.forEach(
        (field, template) -> body.add("\"" + field + "\":" + template.formatted(secret)));
    var scripted = new ScriptedAccount();
    for (int i = 0; i < 5; i++) {
      scripted.answers(status, Map.of("retry-after", "1"), body.toString());
    }

    var refused =
        catchThrowableOfType(
            HubSpotException.class,
            () -> scripted.account().contacts().read(List.of(new ContactId(1)), List.of()));

    assertThat(refused.toString()).doesNotContain(secret).doesNotContain("secret-token");
    assertThat(List.of(refused.getSuppressed()).toString()).doesNotContain(secret);
    if (refused instanceof ValidationException invalid) {
      assertThat(invalid.problems().toString()).doesNotContain(secret);
    }
  }

  @Provide
  Arbitrary<Integer> statuses() {
    return Arbitraries.of(302, 400, 401, 403, 404, 409, 423, 429, 477, 500, 502, 503);
  }

  @Provide
  Arbitrary<Map<String, String>> fields() {
    var field =
        Arbitraries.of(
            "message", "category", "correlationId", "policyName", "error", "errors", "context");
    var template =
        Arbitraries.of(
            "\"%s\"",
            "\"Existing ID: %s\"",
            "[{\"code\":\"%1$s\",\"message\":\"%1$s\",\"context\":{\"propertyName\":[\"%1$s\"],\"requiredScopes\":[\"%1$s\"]}}]",
            "{\"requiredScopes\":[\"%s\"]}",
            "\"Property values were not valid: [{\\\"name\\\":\\\"%1$s\\\",\\\"error\\\":\\\"%1$s\\\"}]\"");
    return Arbitraries.maps(field, template).ofMinSize(1).ofMaxSize(5);
  }

  @Test
  void whereThereIsNoCategoryTheFirstErrorsCodeIsOne() {
    var conflict =
        refused(
            ConflictException.class,
            409,
            """
            {"message":"Contact already exists","errors":[{"code":"CONTACT_EXISTS","in":"email"}]}""");

    assertThat(conflict.category()).isEqualTo("CONTACT_EXISTS");
    assertThat(conflict.hubspotMessage()).isEqualTo("Contact already exists CONTACT_EXISTS");
  }

  @Test
  void aMessageOfTheLongestLengthIsLeftWhole() {
    var refused =
        refused(ValidationException.class, 400, "{\"message\":\"" + "x".repeat(2_000) + "\"}");

    assertThat(refused.hubspotMessage()).isEqualTo("x".repeat(2_000));
  }
}
