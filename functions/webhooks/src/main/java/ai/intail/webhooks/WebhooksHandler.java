package ai.intail.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// Faces HubSpot's calls. So far it says only that it is there: HubSpot's webhooks are refused
/// until their signatures are checked.
public final class WebhooksHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context lambda) {
    var http = event.getRequestContext().getHttp();
    boolean health = http.getMethod().equals("GET") && http.getPath().equals("/health");
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(health ? 200 : 404)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody(health ? "{\"status\":\"ok\"}" : "{\"status\":\"not found\"}")
        .build();
  }
}
