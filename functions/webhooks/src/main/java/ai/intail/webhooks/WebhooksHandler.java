package ai.intail.webhooks;

import ai.intail.aws.JsonLog;
import ai.intail.sync.StoreUnavailableException;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// Faces HubSpot's calls. What HubSpot did not sign is refused; what it signed is on the queue
/// before it is answered.
public final class WebhooksHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Gate gate;
  private final Intake intake;

  /// As Lambda makes it.
  public WebhooksHandler() {
    this(System.getenv());
  }

  public WebhooksHandler(Map<String, String> environment) {
    this(Wiring.doors(environment));
  }

  public WebhooksHandler(Doors doors) {
    this.gate = new Gate(doors.publicUrl(), doors.secrets(), doors.routes(), doors.clock());
    this.intake = new Intake(doors.queue());
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context lambda) {
    var log = new JsonLog(lambda.getLogger()::log);
    var http = event.getRequestContext().getHttp();
    if (http.getMethod().equals("GET") && http.getPath().equals("/health")) {
      return answer(200, "ok");
    }
    return switch (gate.ask(event)) {
      case Gate.Answer.ComeIn(var body) -> taken(body, log);
      case Gate.Answer.NoSuchAddress() -> answer(404, "not found");
      case Gate.Answer.TooLarge() -> answer(413, "too large");
      case Gate.Answer.NotSigned() -> {
        log.event("request was not signed by HubSpot", Map.of());
        yield answer(401, "not signed by HubSpot");
      }
    };
  }

  private APIGatewayV2HTTPResponse taken(byte[] body, JsonLog log) {
    try {
      return intake.take(body, log) ? answer(200, "taken") : answer(400, "no events");
    } catch (StoreUnavailableException away) {
      log.failure("events could not be queued", away);
      return answer(503, "try again"); // HubSpot does, for a day.
    }
  }

  private static APIGatewayV2HTTPResponse answer(int status, String text) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody("{\"status\":\"" + text + "\"}")
        .build();
  }
}
