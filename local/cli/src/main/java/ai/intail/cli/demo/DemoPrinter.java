package ai.intail.cli.demo;

import ai.intail.cli.demo.DemoResult.ContactChange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints what the demo came to.
public final class DemoPrinter {

  private static final List<String> COUNTS =
      List.of(
          "joined",
          "processed",
          "updated",
          "unchanged",
          "unknown",
          "suppressed",
          "gone",
          "failed",
          "waiting",
          "leads");

  /// The names of HubSpot calls, as the totals give them.
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("contact_read", "read"),
          Map.entry("contact_write", "update"),
          Map.entry("contact_create", "create"),
          Map.entry("company_search", "companySearch"),
          Map.entry("company_read", "companyRead"));

  private static final String TOTAL = "total";

  private static final JsonMapper JSON = new JsonMapper();

  private final PrintWriter out;

  public DemoPrinter(PrintWriter out) {
    this.out = out;
  }

  public void print(DemoResult result) {
    result.contacts().forEach(this::print);
    if (!result.leads().isEmpty()) {
      out.println();
      out.println("Leads");
    }
    for (DemoResult.Lead lead : result.leads()) {
      out.printf(
          "  %d  %s %s, %s%n",
          lead.id(),
          lead.properties().getOrDefault("firstname", ""),
          lead.properties().getOrDefault("lastname", ""),
          lead.properties().getOrDefault("email", "no address known"));
      lead.properties().forEach((name, value) -> value(name, "", value));
    }
    totals(result);
  }

  private void print(ContactChange contact) {
    out.printf(
        "%d  %s  %s%s%n",
        contact.id(),
        contact.name(),
        contact.verdict().isEmpty() ? contact.outcome() : contact.verdict(),
        contact.evidence().isEmpty() ? "" : ": " + contact.evidence());
    if (!contact.problem().isEmpty()) {
      out.println("      " + contact.outcome() + ": " + contact.problem());
    }
    contact.changes().forEach((name, change) -> value(name, change.before(), change.after()));
  }

  private void value(String name, String before, String after) {
    if (name.startsWith("intail_")) {
      out.printf(
          Locale.ROOT, "      %-36s %s → %s%n", name, before.isEmpty() ? "–" : before, after);
    }
  }

  private void totals(DemoResult result) {
    out.println();
    out.println("Totals");
    COUNTS.forEach(name -> out.printf("  %-14s %d%n", name, result.count(name)));
    out.printf("  %-14s %d%n", "skipped lines", result.skippedLines());
    out.println("  HubSpot calls  " + spoken(calls(result)));
    out.printf(Locale.ROOT, "  seconds        %.1f%n", result.seconds());
    if (result.disagreements().isEmpty()) {
      out.println("HubSpot's own record of writes agrees with what is shown.");
    } else {
      out.println("HubSpot's own record of writes does not agree:");
      result.disagreements().forEach(one -> out.println("  " + one));
    }
  }

  /// `65: 39 properties, 9 read, 4 memberships`.
  private static String spoken(Map<String, Long> calls) {
    return calls.entrySet().stream()
        .filter(call -> !call.getKey().equals(TOTAL))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(call -> call.getValue() + " " + call.getKey())
        .collect(Collectors.joining(", ", calls.get(TOTAL) + ": ", ""));
  }

  private static Map<String, Long> calls(DemoResult result) {
    var calls = new TreeMap<String, Long>();
    result.calls().forEach((kind, count) -> calls.put(CALLS.getOrDefault(kind, kind), count));
    calls.put(TOTAL, result.calls().values().stream().mapToLong(Long::longValue).sum());
    return calls;
  }

  /// The totals as JSON.
  public static String json(DemoResult result) {
    var json = JSON.createObjectNode();
    COUNTS.forEach(name -> json.put(name, result.count(name)));
    json.put("skippedLines", result.skippedLines());
    var calls = json.putObject("calls");
    calls(result).forEach(calls::put);
    json.put("seconds", result.seconds());
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
