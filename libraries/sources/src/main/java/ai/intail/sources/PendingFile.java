package ai.intail.sources;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written as `NAME.part` and gets its name when it is whole, so that nobody takes
/// half of it for all. UTF-8.
///
/// What is no regular file, such as a pipe, is written directly.
public final class PendingFile implements AutoCloseable {

  private final Path target;
  private final Path written;
  private final BufferedWriter writer;

  private PendingFile(Path target, Path written, BufferedWriter writer) {
    this.target = target;
    this.written = written;
    this.writer = writer;
  }

  /// @throws UnwritableFileException if no such file can be made
  public static PendingFile create(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnwritableFileException(file + " is a folder; give the name of a file.");
    }
    try {
      var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      boolean direct = Files.exists(target) && !Files.isRegularFile(target);
      var written = direct ? target : target.resolveSibling(target.getFileName() + ".part");
      var writer = Files.newBufferedWriter(written);
      if (!direct) {
        written.toFile().deleteOnExit();
      }
      return new PendingFile(target, written, writer);
    } catch (IOException refused) {
      throw new UnwritableFileException(
          "The file " + file + " cannot be written; check that its folder exists and is yours.");
    }
  }

  public Writer writer() {
    return writer;
  }

  /// Gives the file its name: it is whole.
  public void keep() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Takes the file away unless it was kept.
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      if (!written.equals(target)) {
        Files.deleteIfExists(written);
      }
    }
  }
}
