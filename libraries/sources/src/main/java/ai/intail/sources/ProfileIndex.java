package ai.intail.sources;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Match;
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

/// Profiles in memory, found by their keys. Once built it does not change, and many threads may
/// read it.
public final class ProfileIndex {

  private final Map<ProfileKey, List<Profile>> byKey = new HashMap<>();
  private final Set<EmailAddress> workAddresses = new HashSet<>();
  private final Matching matching = new Matching(key -> byKey.getOrDefault(key, List.of()));
  private int size;

  private ProfileIndex() {}

  /// @param profiles each id once
  public static ProfileIndex of(Stream<Profile> profiles) {
    var index = new ProfileIndex();
    profiles.forEach(index::add);
    return index;
  }

  private void add(Profile profile) {
    size++;
    profile.keys().forEach(key -> byKey.merge(key, List.of(profile), ProfileIndex::joined));
    workAddresses.addAll(profile.currentWorkEmails());
  }

  private static List<Profile> joined(List<Profile> some, List<Profile> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /// How many people there are.
  public int size() {
    return size;
  }

  /// Whether a profile has it as an address of a present job.
  public boolean knowsAsWorkAddress(EmailAddress address) {
    return workAddresses.contains(address);
  }

  /// Whom the contact's data mean.
  public Match match(CrmContact contact) {
    return matching.match(contact);
  }
}
