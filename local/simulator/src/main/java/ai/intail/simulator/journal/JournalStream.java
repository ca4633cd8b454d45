package ai.intail.simulator.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The files in their order. What is not yet published is published when somebody asks: so one file
/// holds all that happened since. Not thread-safe; [Journal] guards it.
final class JournalStream {

  private static final Duration KEPT = Duration.ofDays(3);

  private final JournalSettings settings;
  private final Random random;
  private final NavigableMap<Long, JournalFile> files = new TreeMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private List<ObjectNode> open = new ArrayList<>();
  private List<ObjectNode> again = new ArrayList<>();
  private long last;

  JournalStream(JournalSettings settings) {
    this.settings = settings;
    this.random = new Random(settings.seed());
  }

  void append(ObjectNode event, Instant now) {
    open.add(event);
    if (settings.repeats() > 0 && random.nextDouble() < settings.repeats()) {
      again.add(event);
    }
    if (open.size() >= settings.eventsPerFile()) {
      publish(now);
    }
  }

  /// Closes the file that is being written; nothing happens to an empty one.
  void publish(Instant now) {
    if (open.isEmpty()) {
      return;
    }
    last++;
    var offset = uuid("journal " + last);
    files.put(last, new JournalFile(offset, now, open));
    numbers.put(offset, last);
    open = again;
    again = new ArrayList<>();
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private NavigableMap<Long, JournalFile> kept(Instant now) {
    publish(now);
    var oldest = now.minus(KEPT);
    while (!files.isEmpty() && !files.firstEntry().getValue().publishedAt().isAfter(oldest)) {
      numbers.remove(files.pollFirstEntry().getValue().offset());
    }
    return files;
  }

  Stream<JournalFile> fromEarliest(Instant now) {
    return kept(now).values().stream();
  }

  Stream<JournalFile> fromLatest(Instant now) {
    return kept(now).descendingMap().values().stream();
  }

  /// @return empty if the offset is not kept
  Optional<Stream<JournalFile>> after(String offset, Instant now) {
    var all = kept(now);
    return Optional.ofNullable(numbers.get(offset))
        .map(number -> all.tailMap(number, false).values().stream());
  }

  Optional<JournalFile> at(String offset, Instant now) {
    var all = kept(now);
    return Optional.ofNullable(numbers.get(offset)).map(all::get);
  }
}
