package ai.intail.hubspot;

/// What a new access token is asked for with; ends only when the customer or we end it.
public record RefreshToken(String value) {

  @Override
  public String toString() {
    return "RefreshToken[…]";
  }
}
