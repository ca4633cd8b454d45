package ai.intail.webhooks;

import ai.intail.aws.JsonLog;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// Faces HubSpot's calls. What HubSpot did not sign is refused; what it signed is taken, and so far
/// not acted upon: the schedule looks at every list anyway.
public final class WebhooksHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Gate gate;

  /// As Lambda makes it.
  public WebhooksHandler() {
    this(System.getenv());
  }

  public WebhooksHandler(Map<String, String> environment) {
    this(Wiring.gate(environment));
  }

  WebhooksHandler(Gate gate) {
    this.gate = gate;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context lambda) {
    var http = event.getRequestContext().getHttp();
    if (http.getMethod().equals("GET") && http.getPath().equals("/health")) {
      return answer(200, "ok");
    }
    if (!http.getMethod().equals("POST")) {
      return answer(404, "not found");
    }
    return switch (gate.ask(event)) {
      case COME_IN -> answer(200, "taken");
      case TOO_LARGE -> answer(413, "too large");
      case NOT_SIGNED -> {
        new JsonLog(lambda.getLogger()::log).event("request was not signed by HubSpot", Map.of());
        yield answer(401, "not signed by HubSpot");
      }
    };
  }

  private static APIGatewayV2HTTPResponse answer(int status, String text) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody("{\"status\":\"" + text + "\"}")
        .build();
  }
}
