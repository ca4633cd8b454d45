package ai.intail.hubspot;

/// Gives the access token of one account.
public interface TokenSupplier {

  /// A token that is good for the next call.
  ///
  /// @throws HubSpotException if HubSpot gives none
  AccessToken current();

  /// Another token than `refused`, with which HubSpot answered 401.
  ///
  /// @throws HubSpotException if there is none
  AccessToken renewedAfter(AccessToken refused);

  /// Always the same token.
  static TokenSupplier of(AccessToken token) {
    return new TokenSupplier() {
      @Override
      public AccessToken current() {
        return token;
      }

      @Override
      public AccessToken renewedAfter(AccessToken refused) {
        return token;
      }
    };
  }
}
