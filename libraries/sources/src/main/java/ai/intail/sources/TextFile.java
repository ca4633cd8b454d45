package ai.intail.sources;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the text files that people give: UTF-8, with or without a byte order mark.
final class TextFile {

  private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

  private TextFile() {}

  /// @param what the file is, for the sentence: `contacts`
  static BufferedReader open(Path file, String what) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(bytes(file, what).stream(), decoder));
  }

  /// @param longest bytes of a line
  static LineReader openLines(Path file, String what, int longest) {
    var bytes = bytes(file, what);
    return new LineReader(bytes.stream(), bytes.offset(), longest);
  }

  /// @param offset of the first byte that the stream gives
  private record Bytes(InputStream stream, long offset) {}

  private static Bytes bytes(Path file, String what) {
    check(file, what);
    try {
      var bytes = new PushbackInputStream(Files.newInputStream(file), 3);
      var mark = bytes.readNBytes(3);
      boolean isMark =
          mark.length == 3
              && mark[0] == (byte) 0xEF
              && mark[1] == (byte) 0xBB
              && mark[2] == (byte) 0xBF;
      boolean isWide = mark.length >= 2 && (mark[0] == (byte) 0xFF || mark[0] == (byte) 0xFE);
      if (isWide) {
        bytes.close();
        throw notUtf8(file);
      }
      if (!isMark) {
        bytes.unread(mark);
      }
      return new Bytes(bytes, isMark ? mark.length : 0);
    } catch (IOException unreadable) {
      throw unreadable(file, what);
    }
  }

  private static void check(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(
          "There is no file " + file + "; give the path of the " + what + " file.");
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new UnreadableFileException(
            "The file " + file + " is empty; export the " + what + " again.");
      }
      if (size > MOST_BYTES) {
        throw new UnreadableFileException(
            "The file " + file + " is larger than 2 GB; split it and load the parts.");
      }
    } catch (IOException unreadable) {
      throw unreadable(file, what);
    }
  }

  static void close(Closeable text) {
    try {
      text.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }

  static UnreadableFileException notUtf8(Path file) {
    return new UnreadableFileException(
        "The file " + file + " is not UTF-8 text; save it as \"CSV UTF-8\" and try again.");
  }

  static UnreadableFileException unreadable(Path file, String what) {
    return new UnreadableFileException(
        "The file " + file + " cannot be read; check that you may read the " + what + " file.");
  }
}
