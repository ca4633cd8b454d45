package ai.intail.cli.files;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.verdict.Reason;
import ai.intail.enrichment.verdict.Verdict;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Counts what came of the contacts.
public final class EnrichSummary {

  private static final int DONE = 0;
  private static final int SKIPPED = 3;

  private final Map<String, Long> verdicts = new HashMap<>();
  private final EnumMap<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final EnumMap<EmailStatus, Long> addresses = new EnumMap<>(EmailStatus.class);
  private final EnumMap<Field, Long> unmapped = new EnumMap<>(Field.class);
  private long contacts;
  private long changed;
  private long leads;
  private long knownMovers;
  private long skippedLines;

  void add(FileAssessor.Assessed assessed) {
    var assessment = assessed.assessment();
    contacts++;
    if (!assessed.contact().properties().isEmpty()) {
      changed++;
    }
    verdicts.merge(assessment.verdict().name(), 1L, Long::sum);
    if (assessment.verdict() instanceof Verdict.Unknown(var reason)) {
      reasons.merge(reason, 1L, Long::sum);
    }
    assessment.unmapped().forEach(field -> unmapped.merge(field, 1L, Long::sum));
    status(assessment);
  }

  private void status(Assessment assessment) {
    assessment
        .values()
        .get(Field.EMAIL_STATUS)
        .map(EmailStatus::valueOf)
        .ifPresent(status -> addresses.merge(status, 1L, Long::sum));
  }

  void end(FileLeads made, long skipped) {
    leads = made.made();
    knownMovers = made.known();
    skippedLines = skipped;
  }

  public long contacts() {
    return contacts;
  }

  public long leads() {
    return leads;
  }

  /// 0 done; 3 done, but lines were skipped.
  public int exitStatus() {
    return skippedLines > 0 ? SKIPPED : DONE;
  }

  public void print(PrintStream out) {
    line(out, "contacts", contacts);
    Verdict.NAMES.forEach(name -> line(out, "  " + name, verdicts.getOrDefault(name, 0L)));
    reasons.forEach((reason, count) -> line(out, "    " + reason.words(), count));
    line(out, "with something to write", changed);
    line(out, "leads", leads);
    if (knownMovers > 0) {
      line(out, "  none made: there already", knownMovers);
    }
    out.println("e-mail statuses");
    for (EmailStatus status : EmailStatus.values()) {
      line(out, "  " + status.label(), addresses.getOrDefault(status, 0L));
    }
    if (!unmapped.isEmpty()) {
      out.println("not touched: what the source says is none of the options");
      unmapped.forEach((field, count) -> line(out, "  " + field.property(), count));
    }
    line(out, "skipped lines", skippedLines);
  }

  private static void line(PrintStream out, String name, long count) {
    out.printf(Locale.ROOT, "%-76s %,10d%n", name, count);
  }
}
