package ai.intail.cli;

import ai.intail.cli.soak.EnrichAtSize;
import ai.intail.cli.soak.Figure;
import ai.intail.cli.soak.SoakFolder;
import ai.intail.cli.soak.SoakPart;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs what takes too long for the build.
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = {
      "Tries at length what takes too long for the tests, prints the figures, and says which bar was"
          + " missed. It makes its own input in a temporary folder (up to 2 GB), takes it away"
          + " afterwards, and ends by itself."
    })
final class SoakCommand implements Callable<Integer> {

  private static final List<SoakPart> PARTS = List.of(new EnrichAtSize());

  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Parameters(paramLabel = "PART", description = "What to try (default: all, one after the other).")
  private List<String> wanted = List.of();

  @Option(names = "--list", description = "Lists the parts and runs none.")
  private boolean list;

  @Override
  public Integer call() throws IOException {
    if (list) {
      PARTS.forEach(part -> System.out.printf("%-10s %s%n", part.name(), part.description()));
      return DONE;
    }
    int status = DONE;
    for (SoakPart part : chosen()) {
      status = Math.max(status, run(part));
    }
    return status;
  }

  private List<SoakPart> chosen() {
    for (String name : wanted) {
      if (PARTS.stream().noneMatch(part -> part.name().equals(name))) {
        throw new BadUseException(
            "There is no part \""
                + name
                + "\"; choose among "
                + PARTS.stream().map(SoakPart::name).collect(Collectors.joining(", "))
                + ".");
      }
    }
    return PARTS.stream().filter(part -> wanted.isEmpty() || wanted.contains(part.name())).toList();
  }

  private static int run(SoakPart part) throws IOException {
    System.out.println(part.name() + ": " + part.description());
    var progress = new Progress(System.err);
    try (var folder = SoakFolder.create(part.name())) {
      var figures = part.run(folder.path(), progress);
      progress.clear();
      figures.forEach(figure -> System.out.println("  " + figure));
      return figures.stream().allMatch(Figure::isMet) ? DONE : FAILED;
    } catch (BrokenOffException broken) {
      progress.clear();
      System.err.println(part.name() + " failed. " + broken.sentence());
      return FAILED;
    }
  }
}
