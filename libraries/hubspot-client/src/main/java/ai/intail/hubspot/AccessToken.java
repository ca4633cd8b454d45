package ai.intail.hubspot;

/// What a call is authorised with; good for about half an hour. HubSpot allows 512 characters.
public record AccessToken(String value) {

  /// @throws IllegalArgumentException if it cannot stand in a header: empty, or with anything but
  ///   visible ASCII
  public AccessToken {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("an access token consists of visible ASCII");
    }
  }

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
