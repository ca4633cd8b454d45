package ai.intail.cli.soak;

import ai.intail.cli.BrokenOffException;
import ai.intail.cli.Progress;
import ai.intail.cli.demo.DemoInput;
import ai.intail.sources.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// `./intail enrich` from file to file, at the size that it is made for: every contact has its
/// person among the profiles, which is the most work there can be.
public final class EnrichAtSize implements SoakPart {

  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final long contacts;
  private final long profiles;
  private final int heap;

  public EnrichAtSize() {
    this(1_000_000, 100_000, 512);
  }

  /// @param heap the most it may have, MB
  EnrichAtSize(long contacts, long profiles, int heap) {
    this.contacts = contacts;
    this.profiles = profiles;
    this.heap = heap;
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT,
        "%,d contacts from file to file against %,d profiles, in a JVM of %d MB",
        contacts,
        profiles,
        heap);
  }

  @Override
  public List<Figure> run(Path folder, Progress progress) throws IOException {
    var sample = new SampleFiles(DemoInput.SEED);
    var people = folder.resolve("profiles.jsonl");
    var list = folder.resolve("contacts.csv");
    int portals = sample.writeProfiles(people, profiles, done -> say(progress, done, "profiles"));
    sample.writeContacts(list, contacts, portals, done -> say(progress, done, "contacts"));
    progress.clear();
    var out = folder.resolve("out.jsonl");
    var leads = folder.resolve("leads.jsonl");
    var ended = new ChildJvm(folder, heap, LIMIT).run(arguments(list, people, out, leads));
    if (ended.status() != 0) {
      throw new BrokenOffException("enrich ended with status " + ended.status() + ".");
    }
    return figures(ended, lines(out), lines(leads));
  }

  private static void say(Progress progress, long done, String what) {
    progress.say(String.format(Locale.ROOT, "Making %s: %,d", what, done));
  }

  private static List<String> arguments(Path contacts, Path profiles, Path out, Path leads) {
    return List.of(
        "enrich",
        "--contacts",
        contacts.toString(),
        "--profiles",
        profiles.toString(),
        "--as-of",
        "2026-06-30T12:00:00Z",
        "--out",
        out.toString(),
        "--leads",
        leads.toString());
  }

  private List<Figure> figures(ChildJvm.Ended ended, long out, long leads) {
    long seconds = Math.max(1, ended.took().toSeconds());
    return List.of(
        new Figure("contacts written", out, new Bar.Exactly(contacts)),
        Figure.told("leads written", leads),
        Figure.told("seconds", seconds),
        Figure.told("contacts a second", out / seconds),
        new Figure("heap at its fullest, MB", ended.fullest(), new Bar.AtMost(heap)),
        Figure.told("heap after a collection at most, MB", ended.lasting()),
        new Figure("memory of the whole process, MB", ended.resident(), new Bar.AtMost(heap)));
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
