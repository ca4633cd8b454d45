package ai.intail.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// One JSON object a line, every contact and lead.
public record JsonLines() implements ResultFormat {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String contactHeader() {
    return "";
  }

  @Override
  public String leadHeader() {
    return "";
  }

  @Override
  public String line(AssessedContact contact) {
    var json =
        JSON.createObjectNode()
            .put("contactId", Long.toString(contact.id()))
            .put("verdict", contact.verdict())
            .put("evidence", contact.evidence());
    return line(json, contact.properties());
  }

  @Override
  public String line(PlannedLead lead) {
    var json =
        JSON.createObjectNode().put("originalContactId", Long.toString(lead.originalContact()));
    return line(json, lead.properties());
  }

  private static String line(ObjectNode json, Map<String, String> properties) {
    var values = json.putObject("properties");
    properties.forEach(values::put);
    try {
      return JSON.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
