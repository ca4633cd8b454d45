package ai.intail.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path some parts of which vary.
///
/// @param parts what stands between the slashes; a part that varies is a name in braces
record PathTemplate(List<String> parts) {

  PathTemplate {
    parts = List.copyOf(parts);
  }

  static PathTemplate of(String path) {
    return new PathTemplate(List.of(path.split("/", -1)));
  }

  /// The parts that vary, by name; empty if the path is another.
  Optional<Map<String, String>> values(String path) {
    var asked = path.split("/", -1);
    if (asked.length != parts.size()) {
      return Optional.empty();
    }
    var values = new HashMap<String, String>();
    for (int i = 0; i < asked.length; i++) {
      var part = parts.get(i);
      if (isName(part) && !asked[i].isEmpty()) {
        values.put(part.substring(1, part.length() - 1), asked[i]);
      } else if (!part.equals(asked[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static boolean isName(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }

  @Override
  public String toString() {
    return String.join("/", parts);
  }
}
