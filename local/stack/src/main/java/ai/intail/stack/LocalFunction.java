package ai.intail.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/// A real handler, called as Lambda calls it: with an event as JSON, answering with JSON.
final class LocalFunction<I, O> {

  private final String name;
  private final RequestHandler<I, O> handler;
  private final PojoSerializer<I> events;
  private final PojoSerializer<O> answers;
  private final Duration timeout;
  private final InstantSource clock;
  private final Consumer<String> log;

  LocalFunction(
      String name,
      RequestHandler<I, O> handler,
      Class<I> event,
      Class<O> answer,
      Duration timeout,
      InstantSource clock,
      Consumer<String> log) {
    this.name = name;
    this.handler = handler;
    this.events = serializer(event);
    this.answers = serializer(answer);
    this.timeout = timeout;
    this.clock = clock;
    this.log = log;
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, LocalFunction.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }

  String invoke(String event) {
    var context = new LocalContext(name, UUID.randomUUID().toString(), timeout, clock, log);
    var answer = handler.handleRequest(events.fromJson(event), context);
    var json = new ByteArrayOutputStream();
    answers.toJson(answer, json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
