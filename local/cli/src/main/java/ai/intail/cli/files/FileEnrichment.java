package ai.intail.cli.files;

import ai.intail.cli.BadUseException;
import ai.intail.cli.Progress;
import ai.intail.cli.files.FileAssessor.Assessed;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ProfileIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Gatherers;

/// Enriches contacts from files: of profiles an index is in memory, contacts pass through in
/// batches, and no more than a few batches are held at once.
public final class FileEnrichment {

  /// What 512 MB suffice for, as `./intail soak` shows.
  private static final int MOST_PROFILES = 100_000;

  private static final int MOST_CONTACTS = 1_000_000;

  private static final String IF_IT_FAILS =
      "If memory runs out, split the file or give Java more, as in JDK_JAVA_OPTIONS=-Xmx4g"
          + " ./intail enrich …";

  private static final String WITHOUT_DATE =
      " contacts have no create date: they count as created on the day of --as-of, so nothing is"
          + " said where a profile was verified before. Export them with the column \"Create Date\".";

  static final int BATCH = 250;

  private static final int SAY_EVERY = 5_000;

  private final EnrichSetting setting;
  private final MailHosts hosts;
  private final PrintStream err;
  private final Progress progress;
  private final int atOnce;

  /// @param hosts tells which hosts take mail
  public FileEnrichment(
      EnrichSetting setting, MailHosts hosts, PrintStream err, Progress progress) {
    this(setting, hosts, err, progress, Runtime.getRuntime().availableProcessors());
  }

  /// @param atOnce how many batches are assessed at the same time
  FileEnrichment(
      EnrichSetting setting, MailHosts hosts, PrintStream err, Progress progress, int atOnce) {
    this.setting = setting;
    this.hosts = hosts;
    this.err = err;
    this.progress = progress;
    this.atOnce = atOnce;
  }

  /// @throws BadUseException if there is nothing to do
  /// @throws IOException if results could not be written; then none are kept
  public EnrichSummary run(EnrichInput input, Outlet contacts, Outlet leads) throws IOException {
    var skipped = new SkippedLines(err, progress);
    try (var profiles = load(input, skipped)) {
      var survey = survey(input, profiles);
      var run = new Run(survey.contacts(), contacts, leads, new FileLeads(setting, survey.taken()));
      contacts.write(contacts.format().contactHeader());
      leads.write(leads.format().leadHeader());
      assessAll(input, new FileAssessor(setting, profiles, hosts), skipped, run);
      contacts.keep();
      leads.keep();
      progress.clear();
      skipped.end();
      run.summary.end(run.planner, skipped.count());
      return run.summary;
    }
  }

  private void assessAll(EnrichInput input, FileAssessor assessor, SkippedLines skipped, Run run)
      throws IOException {
    try (var rows = input.contacts().apply(skipped)) {
      rows.gather(Gatherers.windowFixed(BATCH))
          .gather(Gatherers.mapConcurrent(atOnce, batch -> assess(assessor, batch, run.contacts)))
          .forEach(batch -> batch.forEach(run::write));
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
  }

  private ProfileIndex load(EnrichInput input, SkippedLines skipped) {
    progress.say("Reading profiles…");
    var index =
        input
            .profiles()
            .apply(skipped, count -> progress.say("Reading profiles: " + number(count)));
    if (index.size() > MOST_PROFILES) {
      note(number(index.size()) + " profiles: this is made for 100,000. " + IF_IT_FAILS);
    }
    return index;
  }

  private Survey survey(EnrichInput input, ProfileIndex profiles) {
    progress.say("Counting contacts…");
    try (var rows = input.contacts().apply(_ -> {})) {
      var survey = Survey.of(rows, profiles);
      if (survey.contacts() == 0) {
        throw new BadUseException(
            "The contacts file has no contact that can be used; export it again.");
      }
      if (survey.contacts() > MOST_CONTACTS) {
        note(number(survey.contacts()) + " contacts: this is made for a million. " + IF_IT_FAILS);
      }
      if (survey.undated() > 0) {
        note(number(survey.undated()) + WITHOUT_DATE);
      }
      return survey;
    }
  }

  private void note(String sentence) {
    progress.clear();
    err.println(sentence);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// An assessed contact and the line that tells of it.
  private record Told(Assessed assessed, String line) {}

  private static List<Told> assess(FileAssessor assessor, List<ContactRow> batch, Outlet outlet) {
    return assessor.assess(batch).stream()
        .map(assessed -> new Told(assessed, outlet.format().line(assessed.contact())))
        .toList();
  }

  /// What is done one contact after the other.
  private final class Run {
    private final long all;
    private final Outlet contacts;
    private final Outlet leads;
    private final FileLeads planner;
    private final EnrichSummary summary = new EnrichSummary();

    Run(long all, Outlet contacts, Outlet leads, FileLeads planner) {
      this.all = all;
      this.contacts = contacts;
      this.leads = leads;
      this.planner = planner;
    }

    void write(Told told) {
      try {
        contacts.write(told.line());
        var assessed = told.assessed();
        var lead =
            assessed
                .assessment()
                .mover()
                .flatMap(mover -> planner.plan(assessed.contact().id(), mover));
        if (lead.isPresent()) {
          leads.write(leads.format().line(lead.get()));
        }
      } catch (IOException unwritten) {
        throw new UncheckedIOException(unwritten);
      }
      summary.add(told.assessed());
      if (summary.contacts() % SAY_EVERY == 0) {
        progress.say(
            "%s of %s contacts, %s leads"
                .formatted(number(summary.contacts()), number(all), number(planner.made())));
      }
    }
  }
}
