package ai.intail.cli.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder that is taken away with all that is in it, also when the command is interrupted.
public final class SoakFolder implements AutoCloseable {

  private final Path path;
  private final Thread onExit;

  private SoakFolder(Path path) {
    this.path = path;
    this.onExit = new Thread(this::remove);
  }

  public static SoakFolder create(String name) throws IOException {
    var folder = new SoakFolder(Files.createTempDirectory("intail-soak-" + name + "-"));
    Runtime.getRuntime().addShutdownHook(folder.onExit);
    return folder;
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(onExit);
    remove();
  }

  private void remove() {
    try {
      for (Path one : deepestFirst()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException unremoved) {
      throw new UncheckedIOException(unremoved);
    }
  }

  private List<Path> deepestFirst() throws IOException {
    try (var all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
