package ai.intail.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call that was recognised.
///
/// @param arguments the parts of the path that vary
record Route(Endpoint endpoint, List<String> arguments) {

  private static final Pattern NUMBERED =
      Pattern.compile("/crm/v[34]/(objects|lists|properties|owners|limits)(/.*)?");

  Route {
    arguments = List.copyOf(arguments);
  }

  String argument() {
    return arguments.getFirst();
  }

  /// @param called the raw path, escapes and all
  static Optional<Route> of(String method, String called) {
    var path = dated(called.endsWith("/") ? called.substring(0, called.length() - 1) : called);
    for (Endpoint one : Endpoint.values()) {
      if (one.method().equals(method)) {
        var matcher = one.path().matcher(path);
        if (matcher.matches()) {
          return Optional.of(new Route(one, arguments(matcher)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> arguments(Matcher matcher) {
    var arguments = new ArrayList<String>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      arguments.add(decoded(matcher.group(i)));
    }
    return arguments;
  }

  /// The numbered paths that HubSpot's own clients call stand for the dated ones, the numbers of
  /// types for their names.
  private static String dated(String path) {
    var numbered = NUMBERED.matcher(path);
    var version = "/" + Endpoint.VERSION;
    var dated =
        numbered.matches()
            ? "/crm/"
                + numbered.group(1)
                + version
                + Optional.ofNullable(numbered.group(2)).orElse("")
            : path.replaceFirst("^/account-info/v3/", "/account-info" + version + "/");
    return dated
        .replaceFirst("^/crm/(objects|properties)/2026-03/0-1(?=/|$)", "/crm/$1/2026-03/contacts")
        .replaceFirst("^/crm/objects/2026-03/0-2(?=/|$)", "/crm/objects/2026-03/companies");
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return part;
    }
  }
}
