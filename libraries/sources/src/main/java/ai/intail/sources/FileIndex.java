package ai.intail.sources;

import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Where each profile stands in its file, and by which keys it is found.
final class FileIndex implements ProfileIndex {

  private static final int SAY_EVERY = 5_000;

  private final Path file;
  private final FileChannel channel;
  private final long[] offsets;
  private final int[] lengths;
  private final KeyTable keys;
  private final KeyTable workAddresses;

  private FileIndex(Path file, FileChannel channel, Building built) {
    this.file = file;
    this.channel = channel;
    this.offsets = Arrays.copyOf(built.offsets, built.size);
    this.lengths = Arrays.copyOf(built.lengths, built.size);
    this.keys = built.keys.build();
    this.workAddresses = built.workAddresses.build();
  }

  static FileIndex of(Path file, Consumer<SkippedLine> skipped, IntConsumer progress) {
    var built = new Building();
    try (var reader = new ProfileReader(file, skipped)) {
      while (reader.tryAdvance(line -> built.add(file, line.profile(), reader.place()))) {
        if (built.size % SAY_EVERY == 0) {
          progress.accept(built.size);
        }
      }
    }
    try {
      return new FileIndex(file, FileChannel.open(file, StandardOpenOption.READ), built);
    } catch (IOException unreadable) {
      throw TextFile.unreadable(file, "profiles");
    }
  }

  /// What grows while the file is read.
  private static final class Building {
    private final KeyTable.Builder keys = new KeyTable.Builder();
    private final KeyTable.Builder workAddresses = new KeyTable.Builder();
    private long[] offsets = new long[1_024];
    private int[] lengths = new int[1_024];
    private int size;

    void add(Path file, Profile profile, LineReader.Place place) {
      if (size == KeyTable.MOST) {
        throw new UnreadableFileException(
            "The file " + file + " has more than 16 million profiles; split it.");
      }
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
      }
      profile.keys().forEach(key -> keys.add(key, size));
      profile
          .currentWorkEmails()
          .forEach(address -> workAddresses.add(ProfileKey.of(address), size));
      offsets[size] = place.offset();
      lengths[size] = place.length();
      size++;
    }
  }

  @Override
  public int size() {
    return offsets.length;
  }

  @Override
  public boolean mayBeWorkAddress(EmailAddress address) {
    return workAddresses.mayHold(ProfileKey.of(address));
  }

  /// A profile that was read, and its keys.
  private record Read(Profile profile, Set<ProfileKey> keys) {}

  @Override
  public Matching matching() {
    var remembered = new HashMap<Integer, Read>();
    return new Matching(key -> candidates(key, remembered));
  }

  private Collection<Profile> candidates(ProfileKey key, Map<Integer, Read> remembered) {
    return keys.numbers(key)
        .mapToObj(number -> remembered.computeIfAbsent(number, this::read))
        .filter(read -> read.keys().contains(key))
        .map(Read::profile)
        .toList();
  }

  private Read read(int number) {
    try {
      var bytes = ByteBuffer.allocate(lengths[number]);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offsets[number] + bytes.position()) < 0) {
          throw changed();
        }
      }
      var profile = PersonSchema.parse(new String(bytes.array(), StandardCharsets.UTF_8));
      return new Read(profile, profile.keys());
    } catch (UnreadableProfileException other) {
      throw changed();
    } catch (IOException unreadable) {
      throw TextFile.unreadable(file, "profiles");
    }
  }

  private UnreadableFileException changed() {
    return new UnreadableFileException(
        "The file " + file + " was changed while it was read; try again.");
  }

  @Override
  public void close() {
    TextFile.close(channel);
  }
}
