package ai.intail.sync.tokens;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.AppRefusedException;
import java.util.List;
import java.util.function.Function;

/// What the app proves itself with at HubSpot. It can change while a function is warm, and for a
/// time two client secrets are valid. Thread-safe.
public interface AppSecrets {

  /// Those that are valid, the present one first; at least one.
  List<AppCredentials> valid();

  /// Looks whether they were changed, though no more often than the implementation allows.
  ///
  /// @return those that are valid, as [#valid()]
  List<AppCredentials> lookAgain();

  /// Asks HubSpot with the present credentials; where HubSpot refuses the app, with the others.
  ///
  /// @param call to the token endpoint
  /// @throws AppRefusedException if HubSpot refuses all of them
  default <T> T ask(Function<AppCredentials, T> call) {
    var present = valid().getFirst();
    try {
      return call.apply(present);
    } catch (AppRefusedException refused) {
      for (AppCredentials other : lookAgain()) {
        if (!other.equals(present)) {
          try {
            return call.apply(other);
          } catch (AppRefusedException too) {
            refused.addSuppressed(too);
          }
        }
      }
      throw refused;
    }
  }

  /// One that never changes.
  static AppSecrets of(AppCredentials only) {
    return new AppSecrets() {
      @Override
      public List<AppCredentials> valid() {
        return List.of(only);
      }

      @Override
      public List<AppCredentials> lookAgain() {
        return List.of(only);
      }
    };
  }
}
