package ai.intail.hubspot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request that HubSpot sent and signed.
///
/// @param uri the address that HubSpot called, with scheme, host and query, as [PublicUrl] gives it
/// @param headers names in any case
/// @param body the bytes as they came, before anything parsed them
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SignedRequest(String method, String uri, Map<String, String> headers, byte[] body) {

  public SignedRequest {
    var folded = new TreeMap<String, String>();
    headers.forEach((name, value) -> folded.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(folded);
    body = body.clone();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public String toString() {
    return "SignedRequest[method=" + method + ", bytes=" + body.length + "]";
  }
}
