package ai.intail.enrichment.email;

/// What is known of an e-mail address; the option's value is the name.
public enum EmailStatus {
  VALID("Valid"),
  HIGH_CONFIDENCE("High confidence"),
  RISKY("Risky"),
  INVALID("Invalid"),
  UNKNOWN("Unknown");

  private final String label;

  EmailStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
