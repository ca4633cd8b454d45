package ai.intail.simulator.event;

/// Who caused it.
public enum Origin {
  /// A person in HubSpot's own pages.
  USER("CRM_UI"),
  /// The app, over the API: what it wrote itself comes back to it.
  APP("INTEGRATION");

  private final String changeSource;

  Origin(String changeSource) {
    this.changeSource = changeSource;
  }

  /// As webhooks name it.
  public String changeSource() {
    return changeSource;
  }
}
