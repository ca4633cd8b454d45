package ai.intail.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A handler behind HTTP that is given events of any content, also such that no client would send.
final class Invoked {

  private static final Duration TIME = Duration.ofSeconds(20);

  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final RunningStack on;
  private final List<String> log = new ArrayList<>();

  Invoked(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, RunningStack on) {
    this.handler = handler;
    this.on = on;
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    log.clear();
    var context = new LocalContext("fuzzed", "r1", TIME, on.clock(), log::add);
    return handler.handleRequest(event, context);
  }

  /// What the last invocation logged.
  String logged() {
    return String.join("\n", log);
  }

  static APIGatewayV2HTTPEvent event(
      String method,
      String path,
      String rawQuery,
      List<String> cookies,
      Map<String, String> headers,
      String body) {
    var http =
        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
            .withMethod(method)
            .withPath(path)
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(path)
        .withRawQueryString(rawQuery)
        .withCookies(cookies)
        .withHeaders(headers)
        .withBody(body)
        .withIsBase64Encoded(false)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withHttp(http)
                .withRequestId("r1")
                .withStage("$default")
                .build())
        .build();
  }
}
