package ai.intail.cli;

import java.io.PrintStream;

/// One line on the terminal that says how far the work is. Silent where nobody looks: the launcher
/// knows whether standard error is a terminal.
public final class Progress {

  private static final String CLEAR = "\r\033[2K";

  private final PrintStream terminal;
  private final boolean shown;

  public Progress(PrintStream terminal) {
    this.terminal = terminal;
    this.shown = Boolean.getBoolean("intail.progress");
  }

  public void say(String line) {
    if (shown) {
      terminal.print(CLEAR + line);
      terminal.flush();
    }
  }

  /// Takes the line away: before anything else is printed.
  public void clear() {
    say("");
  }
}
