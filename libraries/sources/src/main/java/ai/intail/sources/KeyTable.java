package ai.intail.sources;

import ai.intail.enrichment.profile.ProfileKey;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Which profiles have a key, by number, in eight bytes for each. Two keys may look alike: who asks
/// has to look whether a profile that is found really has the key.
final class KeyTable {

  /// The lower bits of an entry are the profile's number, the upper ones come from the key.
  private static final int NUMBER_BITS = 24;

  /// Beyond the last number.
  static final int MOST = 1 << NUMBER_BITS;

  // FNV-1a, 64 bits (the hash of Fowler, Noll and Vo).
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] entries;

  private KeyTable(long[] entries) {
    this.entries = entries;
  }

  /// Collects entries in any order.
  static final class Builder {
    private long[] entries = new long[1_024];
    private int size;

    /// @param number from 0, below [#MOST]
    void add(ProfileKey key, int number) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size++] = hash(key) | number;
    }

    KeyTable build() {
      var sorted = Arrays.copyOf(entries, size);
      Arrays.sort(sorted);
      return new KeyTable(sorted);
    }
  }

  /// Whether a profile has the key, or one that looks like it.
  boolean mayHold(ProfileKey key) {
    return numbers(key).findAny().isPresent();
  }

  /// The profiles that have the key, and maybe others.
  IntStream numbers(ProfileKey key) {
    long hash = hash(key);
    int found = Arrays.binarySearch(entries, hash);
    int first = found < 0 ? -found - 1 : found;
    return IntStream.range(first, entries.length)
        .takeWhile(i -> (entries[i] & -MOST) == hash)
        .map(i -> (int) (entries[i] & (MOST - 1)));
  }

  private static long hash(ProfileKey key) {
    long hash = BASIS;
    var text = key.value();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return (hash ^ (hash >>> 32)) << NUMBER_BITS;
  }
}
