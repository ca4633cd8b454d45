package ai.intail.web;

import ai.intail.aws.JsonLog;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Answers browsers.
public final class WebHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  /// Kept back for the answer to Lambda.
  private static final Duration RESERVE = Duration.ofSeconds(2);

  private final Site site;
  private final InstantSource clock;

  /// As Lambda makes it.
  public WebHandler() {
    this(System.getenv());
  }

  public WebHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// @param clock by which sessions, links and tokens end
  public WebHandler(Map<String, String> environment, InstantSource clock) {
    this.site = Wiring.site(environment, clock);
    this.clock = clock;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context lambda) {
    var remaining = Duration.ofMillis(lambda.getRemainingTimeInMillis());
    var deadline = clock.instant().plus(remaining).minus(RESERVE);
    try {
      return site.answer(WebRequest.of(event), deadline).response();
    } catch (RuntimeException failure) {
      new JsonLog(lambda.getLogger()::log).failure("request failed", failure);
      return Failures.page(failure).response();
    }
  }
}
