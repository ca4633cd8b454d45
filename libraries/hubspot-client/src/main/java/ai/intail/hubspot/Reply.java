package ai.intail.hubspot;

import java.util.Map;
import java.util.Optional;

/// One HTTP answer.
///
/// @param headers by lower-case name
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are handed on as they are.
public record Reply(int status, Map<String, String> headers, byte[] body) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public String toString() {
    return "Reply[status=" + status + "]";
  }
}
