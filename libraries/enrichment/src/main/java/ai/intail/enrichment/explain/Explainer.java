package ai.intail.enrichment.explain;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.explain.Explanation.Paragraph;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.match.Sighting;
import ai.intail.enrichment.verdict.KnownCompany;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains assessments. It judges nothing itself: matching and assessor do, and keep what they
/// compared; what would have changed the answer is found by asking them again with one thing
/// changed.
public final class Explainer {

  private final Matching matching;
  private final Assessor assessor;
  private final LocalDate asOf;

  /// @param asOf the day for which the assessor judges
  public Explainer(Matching matching, Assessor assessor, LocalDate asOf) {
    this.matching = matching;
    this.assessor = assessor;
    this.asOf = asOf;
  }

  /// @param known set if the CRM named another company of this contact before
  /// @param segment says whether leads are made for people who moved
  public Explanation explain(CrmContact contact, Optional<KnownCompany> known, Segment segment) {
    var sighting = matching.look(contact);
    var assessment = assessor.assess(contact, sighting.match(), known);
    var paragraphs = new ArrayList<Paragraph>();
    paragraphs.add(
        new Paragraph(
            "The answer", List.of(assessment.verdict().name() + ": " + assessment.evidence())));
    paragraphs.add(new Paragraph("Whom we took them for", PersonWords.lines(contact, sighting)));
    if (sighting.match() instanceof Match.Found) {
      paragraphs.add(
          new Paragraph("Which company the CRM means", CompanyWords.lines(contact, known)));
      paragraphs.addAll(compared(contact, assessment));
      paragraphs.add(new Paragraph("The e-mail address", email(contact, assessment)));
      paragraphs.add(new Paragraph("A lead", List.of(LeadWords.line(assessment, segment))));
    }
    paragraphs.add(new Paragraph("What is written", values(assessment)));
    paragraphs.add(
        new Paragraph("What would have changed the answer", others(contact, sighting, known)));
    return new Explanation(assessment, paragraphs);
  }

  private List<Paragraph> compared(CrmContact contact, Assessment assessment) {
    var words = new JobWords(contact, asOf);
    return assessment.judgement().stream()
        .flatMap(
            judgement ->
                Stream.of(
                    new Paragraph("The jobs", words.jobs(judgement)),
                    new Paragraph("How that was judged", words.rule(judgement))))
        .toList();
  }

  private static List<String> email(CrmContact contact, Assessment assessment) {
    var line =
        assessment
            .email()
            .map(
                finding ->
                    contact.address().map(address -> address + ": ").orElse("")
                        + finding.status().map(Enum::name).orElse("not touched")
                        + ", since "
                        + finding.rule().words()
                        + ".")
            .orElse("Not looked at: the verdict is UNKNOWN.");
    return List.of(line);
  }

  private static List<String> values(Assessment assessment) {
    FieldValues changes = assessment.values().differingFrom(assessment.contact().properties());
    if (changes.isEmpty()) {
      return List.of(
          assessment.verdict() instanceof Verdict.Unknown && assessment.values().isEmpty()
              ? "Nothing: unknown is not \"no\"."
              : "Nothing: the record holds all of it already.");
    }
    var lines = new ArrayList<String>();
    changes.byProperty().forEach((name, value) -> lines.add(name + " = " + value));
    assessment.unmapped().stream()
        .sorted()
        .map(Field::property)
        .map(name -> name + " is not touched: what the source says is none of its options")
        .forEach(lines::add);
    return lines;
  }

  private List<String> others(CrmContact contact, Sighting sighting, Optional<KnownCompany> known) {
    var before = assessor.assess(contact, sighting.match(), known);
    var lines = new ArrayList<String>();
    for (Alternative other : Alternatives.of(contact, sighting, asOf)) {
      var match =
          other
              .profile()
              .<Match>map(Match.Found::new)
              .orElseGet(() -> matching.match(other.contact()));
      var after = assessor.assess(other.contact(), match, known);
      if (!after.verdict().name().equals(before.verdict().name())) {
        lines.add(
            "If "
                + other.change()
                + ": "
                + after.verdict().name()
                + " ("
                + after.evidence()
                + ").");
      }
    }
    return lines.isEmpty() ? List.of("No single change that was tried.") : lines;
  }
}
