package ai.intail.hubspot;

import java.util.Optional;

/// An owner of records.
public record Owner(OwnerId id, Optional<String> email, Optional<Long> userId) {

  @Override
  public String toString() {
    return "Owner[id=" + id + "]";
  }
}
