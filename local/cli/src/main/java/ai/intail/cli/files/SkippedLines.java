package ai.intail.cli.files;

import ai.intail.cli.Progress;
import ai.intail.sources.SkippedLine;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells of lines that cannot be used: the first by number, the others by their count.
final class SkippedLines implements Consumer<SkippedLine> {

  private static final int MOST = 20;

  private final PrintStream err;
  private final Progress progress;
  private long count;

  SkippedLines(PrintStream err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  @Override
  public void accept(SkippedLine line) {
    if (++count <= MOST) {
      progress.clear();
      err.println("Skipped: " + line);
    }
  }

  void end() {
    if (count > MOST) {
      err.printf(Locale.ROOT, "Skipped: %,d more lines%n", count - MOST);
    }
  }

  long count() {
    return count;
  }
}
