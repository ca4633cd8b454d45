package ai.intail.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads lines of UTF-8 and tells where they stand. No more than the longest line that is allowed
/// is held, whatever the file has.
final class LineReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputStream bytes;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private long number;
  private long begin;
  private long length;

  /// @param offset of the first byte that `bytes` gives
  /// @param longest bytes of a line; of a longer one no more is given
  LineReader(InputStream bytes, long offset, int longest) {
    this.bytes = new BufferedInputStream(bytes, BUFFER);
    this.longest = longest;
    this.begin = offset;
  }

  /// Where a line stands.
  ///
  /// @param offset of its first byte
  /// @param length in bytes, without its end
  record Place(long offset, int length) {}

  /// The next line without its end; empty after the last.
  ///
  /// @throws CharacterCodingException if it is no UTF-8
  Optional<String> next() throws IOException {
    begin += length;
    length = 0;
    line.reset();
    int one = bytes.read();
    if (one < 0) {
      return Optional.empty();
    }
    for (; one >= 0 && one != '\n'; one = bytes.read()) {
      length++;
      if (line.size() < longest) {
        line.write(one);
      }
    }
    length++;
    number++;
    return Optional.of(
        isTooLong() ? "" : decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString());
  }

  /// Whether the last line was longer than is allowed; then no text was given.
  boolean isTooLong() {
    return length > longest;
  }

  /// Of the last line, from 1.
  long number() {
    return number;
  }

  /// Of the last line.
  Place place() {
    return new Place(begin, line.size());
  }

  @Override
  public void close() {
    TextFile.close(bytes);
  }
}
