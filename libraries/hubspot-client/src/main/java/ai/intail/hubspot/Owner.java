package ai.intail.hubspot;

import java.util.Optional;

/// An owner of records: a person or a queue.
///
/// @param email a queue may have none
/// @param userId the number of the user behind it; not the owner's
public record Owner(OwnerId id, Optional<String> email, Optional<Long> userId) {

  /// Names nobody.
  @Override
  public String toString() {
    return "Owner[id=" + id + "]";
  }
}
