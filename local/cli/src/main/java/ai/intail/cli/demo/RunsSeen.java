package ai.intail.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the pages say of the runs.
///
/// @param counts summed over the runs
/// @param ended whether every run has come to its list's end
/// @param contacts the last result of each
record RunsSeen(Map<String, Long> counts, boolean ended, Map<Long, Told> contacts) {

  private static final JsonMapper JSON = new JsonMapper();

  /// What became of a contact.
  record Told(long contact, String outcome, String verdict, String evidence, String problem) {}

  static RunsSeen totals(Browser browser) {
    return read(browser, List.of());
  }

  static RunsSeen whole(Browser browser) {
    var runs = new ArrayList<String>();
    tree(browser.json("/runs")).path("runs").forEach(run -> runs.add(run.path("run").asText()));
    return read(browser, runs.reversed());
  }

  private static RunsSeen read(Browser browser, List<String> inDetail) {
    var counts = new HashMap<String, Long>();
    boolean ended = true;
    for (JsonNode run : tree(browser.json("/runs")).path("runs")) {
      run.path("counts")
          .properties()
          .forEach(one -> counts.merge(one.getKey(), one.getValue().asLong(), Long::sum));
      ended &= run.path("reading").asText().equals("ENDED");
    }
    var contacts = new HashMap<Long, Told>();
    for (String run : inDetail) {
      for (JsonNode one : tree(browser.json("/runs/" + run)).path("contacts")) {
        contacts.put(
            one.path("contact").asLong(),
            new Told(
                one.path("contact").asLong(),
                one.path("outcome").asText(),
                one.path("verdict").asText(),
                one.path("evidence").asText(),
                one.path("problem").asText("")));
      }
    }
    return new RunsSeen(counts, ended, contacts);
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("the page gave no JSON", malformed);
    }
  }
}
