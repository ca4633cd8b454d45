package ai.intail.sync.tokens;

import java.time.Instant;

/// Lets one holder at a time do a thing. Thread-safe, outside the process.
public interface Leases {

  /// @param name what is done by one at a time, such as `token#4242`
  /// @param owner unlike any other holder's
  /// @param until when the lease ends by itself
  /// @return whether `owner` holds it now: nobody else did, or the other's has expired at `now`
  boolean take(String name, String owner, Instant until, Instant now);

  /// Ends the lease if `owner` still holds it.
  void release(String name, String owner);
}
