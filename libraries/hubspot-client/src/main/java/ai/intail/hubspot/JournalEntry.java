package ai.intail.hubspot;

import java.net.URI;
import java.time.Instant;

/// One entry of the journal: where its file is, for how long, and the offset to go on from.
public record JournalEntry(String offset, URI file, Instant expiresAt) {

  /// Whoever has the address can read the file.
  @Override
  public String toString() {
    return "JournalEntry[offset=" + offset + "]";
  }
}
