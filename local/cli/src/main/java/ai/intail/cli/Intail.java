package ai.intail.cli;

import ai.intail.sources.UnreadableFileException;
import ai.intail.sources.UnwritableFileException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/// The commands, and what their ends mean to a shell.
@Command(
    name = "intail",
    description = "Intail for HubSpot: who left the company, who was promoted, where are they now.",
    subcommands = {
      DemoCommand.class,
      EnrichCommand.class,
      ExplainCommand.class,
      FieldsCommand.class,
      LocalCommand.class,
      SimulatorCommand.class,
      SoakCommand.class,
      TestCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:something failed or waits, or the simulator's record disagrees",
      "2:bad use",
      "3:done, but lines of the input were skipped"
    })
public final class Intail {

  private static final int FAILED = 1;
  private static final int BAD_USE = 2;

  private Intail() {}

  public static void main(String[] arguments) {
    // Threads of the embedded endpoints would keep the process alive.
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    var line = new CommandLine(new Intail());
    line.setParameterExceptionHandler(Intail::badUse);
    line.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command.getErr()));
    return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
  }

  private static int badUse(ParameterException mistake, String[] arguments) {
    var name = mistake.getCommandLine().getCommandSpec().qualifiedName();
    mistake.getCommandLine().getErr().println(mistake.getMessage() + "; see ./" + name + " --help");
    return BAD_USE;
  }

  private static int failed(Exception failure, PrintWriter err) {
    if (failure instanceof BadUseException mistake) {
      err.println(mistake.sentence());
      return BAD_USE;
    }
    if (failure instanceof UnreadableFileException mistake) {
      err.println(mistake.getMessage());
      return BAD_USE;
    }
    if (failure instanceof UnwritableFileException mistake) {
      err.println(mistake.getMessage());
      return BAD_USE;
    }
    if (failure instanceof BrokenOffException broken) {
      err.println(broken.sentence());
      return FAILED;
    }
    err.println("Intail could not do this: " + failure);
    if (Boolean.getBoolean("intail.trace")) {
      failure.printStackTrace(err);
    } else {
      err.println("Run it again with INTAIL_TRACE=1 for the whole story.");
    }
    return FAILED;
  }
}
