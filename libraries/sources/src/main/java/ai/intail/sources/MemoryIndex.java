package ai.intail.sources;

import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// All profiles in memory.
final class MemoryIndex implements ProfileIndex {

  private final Map<ProfileKey, List<Profile>> byKey = new HashMap<>();
  private final Set<EmailAddress> workAddresses = new HashSet<>();
  private int size;

  private MemoryIndex() {}

  static MemoryIndex of(Stream<Profile> profiles) {
    var index = new MemoryIndex();
    profiles.forEach(index::add);
    return index;
  }

  private void add(Profile profile) {
    size++;
    profile.keys().forEach(key -> byKey.merge(key, List.of(profile), MemoryIndex::joined));
    workAddresses.addAll(profile.currentWorkEmails());
  }

  private static List<Profile> joined(List<Profile> some, List<Profile> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean mayBeWorkAddress(EmailAddress address) {
    return workAddresses.contains(address);
  }

  @Override
  public Matching matching() {
    return new Matching(key -> byKey.getOrDefault(key, List.of()));
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
