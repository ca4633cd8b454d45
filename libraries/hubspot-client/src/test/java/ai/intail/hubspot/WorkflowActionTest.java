package ai.intail.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What workflows send to a custom action, and what it answers.
class WorkflowActionTest {

  private static byte[] bytes(String json) {
    return json.getBytes(UTF_8);
  }

  @Test
  void aCallIsReadAsHubSpotSendsIt() {
    var call =
        WorkflowActionCall.read(
            bytes(
                """
                {"callbackId":"ap-4242-77-1-0",
                 "origin":{"portalId":4242,"actionDefinitionId":77,"actionDefinitionVersion":3,
                           "extensionDefinitionId":77,"extensionDefinitionVersionId":3},
                 "context":{"source":"WORKFLOWS","workflowId":1234},
                 "object":{"objectId":501,"objectType":"CONTACT",
                           "properties":{"email":"ada@example.test","plan":null}},
                 "inputFields":{"segmentKey":"beta"},"fields":{"segmentKey":"beta"}}"""));

    assertThat(call)
        .isEqualTo(
            new WorkflowActionCall(
                "ap-4242-77-1-0",
                new HubId(4_242),
                Optional.of(77L),
                Optional.of(1_234L),
                Optional.of(501L),
                "CONTACT",
                Map.of("email", "ada@example.test"),
                Map.of("segmentKey", "beta")));
    assertThat(call.toString()).doesNotContain("ada@example.test");
  }

  @Test
  void idsMayBeTextAndInputsMayStandInTheTypedFieldsAlone() {
    var call =
        WorkflowActionCall.read(
            bytes(
                """
                {"callbackId":"c","origin":{"portalId":"4242","actionDefinitionId":"77"},
                 "context":{"workflowId":"1234"},"object":{"objectId":"501"},"surprise":{},
                 "fields":{"a":{"type":"STRING","value":"x"},"b":7,"c":true,"d":{"type":"NULL"}}}"""));

    assertThat(call.hub()).isEqualTo(new HubId(4_242));
    assertThat(call.objectId()).contains(501L);
    assertThat(call.workflow()).contains(1_234L);
    assertThat(call.inputs()).isEqualTo(Map.of("a", "x", "b", "7", "c", "true"));
  }

  @Test
  void whatTheInputFieldsSayCounts() {
    var call =
        WorkflowActionCall.read(
            bytes(
                """
                {"callbackId":"c","origin":{"portalId":1},
                 "fields":{"a":"typed","b":"typed"},"inputFields":{"a":"plain"}}"""));

    assertThat(call.inputs()).isEqualTo(Map.of("a", "plain", "b", "typed"));
    assertThat(call.workflow()).isEmpty();
    assertThat(call.objectType()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"callbackId\":\"c\"}",
        "{\"callbackId\":\"c\",\"origin\":{\"portalId\":\"x\"}}",
        "{\"origin\":{\"portalId\":1}}"
      })
  void aBodyThatIsNoCallIsMalformed(String body) {
    assertThatThrownBy(() -> WorkflowActionCall.read(bytes(body)))
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void anAnswerSaysHowTheActionEnded() {
    var good =
        new WorkflowActionAnswer(WorkflowActionAnswer.State.SUCCESS, Map.of("matched", "true"));
    var bad = new WorkflowActionAnswer(WorkflowActionAnswer.State.FAIL_CONTINUE, Map.of());

    assertThat(Json.read(good.json()))
        .isEqualTo(
            Json.read(
                bytes(
                    "{\"outputFields\":{\"hs_execution_state\":\"SUCCESS\",\"matched\":\"true\"}}")));
    assertThat(new String(bad.json(), UTF_8))
        .isEqualTo("{\"outputFields\":{\"hs_execution_state\":\"FAIL_CONTINUE\"}}");
  }

  @Test
  void noOutputReplacesTheState() {
    var answer =
        new WorkflowActionAnswer(
            WorkflowActionAnswer.State.FAIL_CONTINUE, Map.of("hs_execution_state", "SUCCESS"));

    assertThat(new String(answer.json(), UTF_8))
        .contains("FAIL_CONTINUE")
        .doesNotContain("SUCCESS");
  }

  @Test
  void theEditorAsksForOptions() {
    var call =
        WorkflowOptionsCall.read(
            bytes(
                """
                {"origin":{"portalId":4242,"actionDefinitionId":77,"actionDefinitionVersion":3},
                 "objectTypeId":"0-1","inputFieldName":"segmentKey",
                 "inputFields":{"a":{"type":"STATIC_VALUE","value":"x"},
                                "b":{"type":"OBJECT_PROPERTY","propertyName":"plan"}},
                 "fetchOptions":{"q":"be","after":"20"}}"""));

    assertThat(call)
        .isEqualTo(
            new WorkflowOptionsCall(
                new HubId(4_242),
                "segmentKey",
                Map.of("a", "x"),
                Optional.of("be"),
                Optional.of("20")));
  }

  @Test
  void theEditorMayAskForNothingMoreThanTheFirstOptions() {
    var call =
        WorkflowOptionsCall.read(bytes("{\"origin\":{\"portalId\":1},\"fetchOptions\":null}"));

    assertThat(call.query()).isEmpty();
    assertThat(call.after()).isEmpty();
    assertThat(call.inputs()).isEmpty();
  }

  @Test
  void optionsAreAnsweredAsTheEditorTakesThem() {
    var option = new WorkflowOptions.Option("Beta users", "beta", Optional.of("in the trial"));
    var plain = new WorkflowOptions.Option("All", "all", Optional.empty());

    assertThat(
            new String(
                new WorkflowOptions(
                        List.of(option, plain), Optional.of("40"), WorkflowOptions.Search.BY_TEXT)
                    .json(),
                UTF_8))
        .isEqualTo(
            "{\"options\":[{\"label\":\"Beta users\",\"value\":\"beta\",\"description\":\"in the trial\"},"
                + "{\"label\":\"All\",\"value\":\"all\"}],\"after\":\"40\",\"searchable\":true}");
    assertThat(
            new String(
                new WorkflowOptions(List.of(), Optional.empty(), WorkflowOptions.Search.NONE)
                    .json(),
                UTF_8))
        .isEqualTo("{\"options\":[],\"searchable\":false}");
  }
}
