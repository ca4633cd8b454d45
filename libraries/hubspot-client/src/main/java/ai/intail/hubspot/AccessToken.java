package ai.intail.hubspot;

/// What a call is authorised with; good for about half an hour.
public record AccessToken(String value) {

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
