package ai.intail.aws;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Aim;
import ai.intail.sync.connect.Inviter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a consent is asked for, as JSON.
final class AimDocument {

  private AimDocument() {}

  static ObjectNode write(Aim aim) {
    var document = Json.object();
    return switch (aim) {
      case Aim.SignIn() -> document.put("aim", "SIGN_IN");
      case Aim.Connect() -> document.put("aim", "CONNECT");
      case Aim.Reconnect(var hub) -> document.put("aim", "RECONNECT").put("hub", hub.toString());
      case Aim.ConnectBot(var inviter, var digest) ->
          document
              .put("aim", "CONNECT_BOT")
              .put("inviter", inviter.key())
              .put("invitation", digest);
    };
  }

  static Aim read(JsonNode document) {
    return switch (Json.required(document, "aim")) {
      case "SIGN_IN" -> new Aim.SignIn();
      case "CONNECT" -> new Aim.Connect();
      case "RECONNECT" -> new Aim.Reconnect(HubId.of(Json.required(document, "hub")));
      case "CONNECT_BOT" ->
          new Aim.ConnectBot(
              Inviter.ofKey(Json.required(document, "inviter")).orElseThrow(),
              Json.required(document, "invitation"));
      default -> throw new IllegalStateException("an unknown aim stands in an item");
    };
  }
}
