package ai.intail.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls of HubSpot, from the folder `events/` or signed here.
final class Call {

  static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

  static final long SIGNED_AT = 1_795_000_000_000L;

  private static final String ADDRESS = "https://hooks.example.test/webhooks/crm";

  private final List<String> logged = new ArrayList<>();

  APIGatewayV2HTTPResponse of(WebhooksHandler handler, APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, lambda());
  }

  List<String> logged() {
    return List.copyOf(logged);
  }

  static APIGatewayV2HTTPEvent event(String file) {
    var loader = Call.class.getClassLoader();
    try (var json = loader.getResourceAsStream("events/" + file + ".json")) {
      return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, loader)
          .fromJson(Objects.requireNonNull(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static APIGatewayV2HTTPEvent signed(String body) {
    return signed(body, ADDRESS);
  }

  /// @param address that HubSpot calls
  static APIGatewayV2HTTPEvent signed(String body, String address) {
    var event = event("other-kinds");
    event.setBody(body);
    event.getHeaders().put("x-hubspot-signature-v3", signature("POST" + address + body));
    return event;
  }

  private static String signature(String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var text = signed + SIGNED_AT;
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }

  private Context lambda() {
    LambdaLogger logger =
        new LambdaLogger() {
          @Override
          public void log(String message) {
            logged.add(message);
          }

          @Override
          public void log(byte[] message) {
            logged.add(new String(message, StandardCharsets.UTF_8));
          }
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> logger);
  }
}
