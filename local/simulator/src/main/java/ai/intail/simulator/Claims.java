package ai.intail.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which input of a batch takes which address or unique value, before anything is written.
final class Claims {

  private final Map<String, Long> claimed = new HashMap<>();
  private long nobodies;

  /// Stands for a record that is not made yet; another each time.
  long nobody() {
    nobodies--;
    return nobodies;
  }

  /// @return who takes it, if it is another
  Optional<Long> taken(String property, String value, long own) {
    return Optional.ofNullable(claimed.get(property + "=" + value)).filter(other -> other != own);
  }

  void claim(String property, String value, long own) {
    claimed.put(property + "=" + value, own);
  }
}
