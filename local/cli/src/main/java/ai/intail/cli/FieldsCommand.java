package ai.intail.cli;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldCatalogue;
import ai.intail.enrichment.field.FieldDefinition;
import ai.intail.enrichment.field.FieldGuide;
import ai.intail.enrichment.field.FieldGuide.Entry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// Explains the 36 properties.
@Command(
    name = "fields",
    mixinStandardHelpOptions = true,
    description = {
      "Explains the 36 properties that Intail writes: what each means, when it is written, and an"
          + " example. Markdown: docs/fields.md is what it prints."
    })
final class FieldsCommand implements Callable<Integer> {

  private static final String INTRODUCTION =
      """
      # The 36 fields

      All that Intail writes to HubSpot: properties of contacts, in the group "Intail". A *contact* here is one on a list that
      a report watches; a *lead* is the contact that Intail creates for a person who moved to another company. Nothing else of
      a record that exists is ever changed. Where nothing is known for sure, a field stays as it was.

      Made by `./intail fields > docs/fields.md`.

      ## On contacts and leads

      | label, internal name | what it means | on a contact | on a lead | example |
      |---|---|---|---|---|
      """;

  private static final String ON_LEADS_ALONE =
      """

      ## On leads alone

      A lead gets `email` (the work address at the new company, if it is known), `firstname`, `lastname` and `lifecyclestage`
      when it is created, and these:

      | label, internal name | what it means | when | example |
      |---|---|---|---|
      """;

  @Override
  public Integer call() {
    System.out.writeBytes(text().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    return 0;
  }

  static String text() {
    return INTRODUCTION
        + FieldGuide.all().stream()
            .filter(entry -> entry.field().onContacts())
            .map(FieldsCommand::onContacts)
            .collect(Collectors.joining())
        + ON_LEADS_ALONE
        + FieldGuide.all().stream()
            .filter(entry -> !entry.field().onContacts())
            .map(FieldsCommand::onLeads)
            .collect(Collectors.joining());
  }

  private static String onContacts(Entry entry) {
    return row(
        name(entry.field()),
        entry.meaning(),
        entry.onContact().orElse("Never."),
        entry.onLead().orElse("Never."),
        example(entry));
  }

  private static String onLeads(Entry entry) {
    return row(
        name(entry.field()), entry.meaning(), entry.onLead().orElse("Never."), example(entry));
  }

  private static String name(Field field) {
    return definition(field).label() + "<br>`" + field.property() + "`";
  }

  private static String example(Entry entry) {
    var label =
        definition(entry.field()).options().stream()
            .filter(option -> option.value().equals(entry.example()))
            .filter(option -> !option.label().equals(option.value()))
            .map(option -> " (" + option.label() + ")")
            .collect(Collectors.joining());
    return "`" + entry.example() + "`" + label;
  }

  private static FieldDefinition definition(Field field) {
    return FieldCatalogue.all().stream()
        .filter(definition -> definition.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
