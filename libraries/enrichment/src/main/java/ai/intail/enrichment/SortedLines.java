package ai.intail.enrichment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A set of words in a sorted text resource, one a line, searched where it lies: nothing is built
/// at start, which a cold function would pay for.
public final class SortedLines {

  private final byte[] text;

  private SortedLines(byte[] text) {
    this.text = text;
  }

  /// @param resource beside `owner`; ASCII lines in byte order, the last one ended too
  public static SortedLines of(Class<?> owner, String resource) {
    return new SortedLines(bytes(owner, resource));
  }

  /// All lines of a resource in UTF-8, for those that are read as a whole.
  public static List<String> read(Class<?> owner, String resource) {
    return new String(bytes(owner, resource), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(Class<?> owner, String resource) {
    try (var stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public boolean contains(String word) {
    var wanted = word.getBytes(StandardCharsets.US_ASCII);
    int low = 0;
    int high = text.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1, low);
      int end = lineEnd(start);
      int order = compare(wanted, start, end);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        high = start;
      } else {
        low = end + 1;
      }
    }
    return false;
  }

  private int lineStart(int at, int floor) {
    int start = at;
    while (start > floor && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private int compare(byte[] wanted, int start, int end) {
    int length = end - start;
    int shared = Math.min(wanted.length, length);
    for (int i = 0; i < shared; i++) {
      int order = Byte.compare(wanted[i], text[start + i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(wanted.length, length);
  }
}
