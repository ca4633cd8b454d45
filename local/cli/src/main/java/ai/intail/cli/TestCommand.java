package ai.intail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Named here for the help alone: the launcher runs the tests itself, since they need no built app.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs all the tests and says what failed and what was skipped.",
    footer = {
      "",
      "What follows goes to Maven: ./intail test -pl libraries/sync -Dtest=ConnectTest",
      "With CI=true a skipped test is a failure."
    })
final class TestCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new BadUseException("Run the tests by the launcher: ./intail test");
  }
}
