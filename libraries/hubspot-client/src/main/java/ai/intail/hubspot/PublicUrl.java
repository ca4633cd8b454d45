package ai.intail.hubspot;

import java.net.URI;

/// Where HubSpot reaches us. A server behind a gateway sees another host, and headers can be
/// forged: so what HubSpot called is rebuilt from configuration and the raw path and query alone.
///
/// @param base such as `https://hooks.example.com`, or with a gateway's stage
///   `https://abc.execute-api.eu-central-1.amazonaws.com/prod`; no slash at its end
public record PublicUrl(URI base) {

  private static final String DEFAULT_STAGE = "$default";

  public PublicUrl {
    if (base.getScheme() == null || base.getHost() == null || base.toString().endsWith("/")) {
      throw new IllegalArgumentException("it takes an absolute address without a slash at its end");
    }
  }

  /// The address that was called.
  ///
  /// @param rawPath as it came, escapes and all
  /// @param rawQuery as it came, without `?`; its order counts. Empty for none
  /// @param stage API Gateway's: it stands before the path unless it is `$default`, and belongs to
  ///   the base where the customer calls it
  public String of(String rawPath, String rawQuery, String stage) {
    var prefix = "/" + stage;
    boolean staged =
        !stage.equals(DEFAULT_STAGE)
            && (rawPath.equals(prefix) || rawPath.startsWith(prefix + "/"));
    var path = staged ? rawPath.substring(prefix.length()) : rawPath;
    return base + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
  }
}
