package ai.intail.cli.soak;

import ai.intail.cli.BrokenOffException;
import ai.intail.cli.Intail;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A command in a JVM of its own, with the flags of this one, of which it is known how much memory
/// it took. It does not outlive this one.
final class ChildJvm {

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /// `… 139M->21M(495M) …`: before and after a collection.
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

  /// `VmHWM: 431204 kB`: the most that was resident (proc(5)).
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Path folder;
  private final int heap;
  private final Duration limit;

  /// @param folder where it may leave its logs
  /// @param heap the most it may have, MB
  /// @param limit after which it is ended
  ChildJvm(Path folder, int heap, Duration limit) {
    this.folder = folder;
    this.heap = heap;
    this.limit = limit;
  }

  /// How a command ended, and what it took.
  ///
  /// @param fullest heap before a collection, MB
  /// @param lasting heap after a collection, MB
  /// @param resident the most that the whole process had, MB; 0 where the system does not tell
  record Ended(int status, Duration took, long fullest, long lasting, long resident) {}

  /// @throws BrokenOffException if it does not end in time
  Ended run(List<String> arguments) throws IOException {
    var collections = folder.resolve("collections.log");
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(command(collections, arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var reaper = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(reaper);
    try {
      long resident = await(process, began);
      var took = Duration.ofNanos(System.nanoTime() - began);
      var log = Files.readString(collections, StandardCharsets.UTF_8);
      return new Ended(process.exitValue(), took, most(log, 1), most(log, 2), resident);
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(reaper);
    }
  }

  private List<String> command(Path collections, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("--") || isOurs(flag))
        .forEach(command::add);
    command.add("-Xmx" + heap + "m");
    command.add("-Xlog:gc:file=" + collections);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Intail.class.getName()));
    command.addAll(arguments);
    return command;
  }

  private static boolean isOurs(String flag) {
    return flag.startsWith("-Dintail.");
  }

  /// @return the most memory that was resident, MB
  private long await(Process process, long began) throws IOException {
    long resident = 0;
    try {
      while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        resident = Math.max(resident, resident(process));
        if (System.nanoTime() - began > limit.toNanos()) {
          throw new BrokenOffException(
              "It was not done after " + limit.toMinutes() + " minutes, and was ended.");
        }
      }
      return resident;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrokenOffException("It was interrupted.");
    }
  }

  private static long resident(Process process) throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (var lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
      return lines
          .flatMap(line -> RESIDENT.matcher(line).results())
          .mapToLong(found -> Long.parseLong(found.group(1)) / 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static long most(String log, int group) {
    return COLLECTION
        .matcher(log)
        .results()
        .map((MatchResult found) -> found.group(group))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }
}
