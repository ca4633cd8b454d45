package ai.intail.cli.files;

import ai.intail.cli.BrokenOffException;
import ai.intail.sources.JsonLines;
import ai.intail.sources.PendingFile;
import ai.intail.sources.ResultFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where results go. What was not kept is taken away again, as far as that can be done.
public sealed interface Outlet extends AutoCloseable {

  ResultFormat format();

  void write(String text) throws IOException;

  /// All was written.
  void keep() throws IOException;

  @Override
  void close() throws IOException;

  /// CSV or JSON lines by the file's name.
  ///
  /// @throws ai.intail.sources.UnwritableFileException if no such file can be made
  static Outlet toFile(Path file) {
    return new ToFile(PendingFile.create(file), ResultFormat.ofFile(file));
  }

  /// JSON lines.
  static Outlet toStandardOutput() {
    return new ToStream(System.out, new JsonLines());
  }

  static Outlet nowhere() {
    return new Nowhere(new JsonLines());
  }

  record ToFile(PendingFile file, ResultFormat format) implements Outlet {
    @Override
    public void write(String text) throws IOException {
      file.writer().write(text);
    }

    @Override
    public void keep() throws IOException {
      file.keep();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  record ToStream(PrintStream stream, ResultFormat format) implements Outlet {
    @Override
    public void write(String text) {
      stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      if (stream.checkError()) {
        throw new BrokenOffException(
            "Standard output was closed, or is full, before all results were told.");
      }
    }

    @Override
    public void keep() {
      stream.flush();
    }

    @Override
    public void close() {
      stream.flush();
    }
  }

  record Nowhere(ResultFormat format) implements Outlet {
    @Override
    public void write(String text) {
      // Nobody asked for it.
    }

    @Override
    public void keep() {
      // There is nothing to keep.
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
