package ai.intail.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The functions' settings, read from a map: the process's environment, or what a laptop gives.
public record Settings(Map<String, String> environment) {

  /// A setting that is needed and not there.
  public static final class MissingException extends RuntimeException {
    public MissingException(String name) {
      super("the setting " + name + " is missing");
    }
  }

  public Settings {
    environment = Map.copyOf(environment);
  }

  /// @throws MissingException if it is not set
  public String required(String name) {
    return optional(name).orElseThrow(() -> new MissingException(name));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  public URI uri(String name, String otherwise) {
    return URI.create(optional(name).orElse(otherwise));
  }

  Optional<URI> endpoint(String service) {
    return optional("AWS_ENDPOINT_URL_" + service)
        .or(() -> optional("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }

  @Override
  public String toString() {
    return "Settings" + environment.keySet();
  }
}
