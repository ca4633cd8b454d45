package ai.intail.sync.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The invitations of bot users that are open. Thread-safe.
///
/// All methods throw `StoreUnavailableException` where the store does not answer.
public interface Invitations {

  void keep(Invitation invitation);

  /// @return empty if it was made by another, used, withdrawn, or has expired at `now`
  Optional<Invitation> find(Inviter inviter, String digest, Instant now);

  /// Those that are open, the first to expire first.
  List<Invitation> of(Inviter inviter, Instant now);

  /// @return false if there is none
  boolean remove(Inviter inviter, String digest);
}
