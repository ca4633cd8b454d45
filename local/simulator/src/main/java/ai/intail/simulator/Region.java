package ai.intail.simulator;

/// Where HubSpot keeps an account's data.
public enum Region {
  NA1("na1", "app.hubspot.com", "US/Eastern", "-05:00"),
  EU1("eu1", "app-eu1.hubspot.com", "Europe/Berlin", "+01:00");

  private final String hublet;
  private final String uiDomain;
  private final String timeZone;
  private final String utcOffset;

  Region(String hublet, String uiDomain, String timeZone, String utcOffset) {
    this.hublet = hublet;
    this.uiDomain = uiDomain;
    this.timeZone = timeZone;
    this.utcOffset = utcOffset;
  }

  /// As refresh tokens begin with.
  String hublet() {
    return hublet;
  }

  String uiDomain() {
    return uiDomain;
  }

  /// The older names occur too.
  String timeZone() {
    return timeZone;
  }

  String utcOffset() {
    return utcOffset;
  }
}
