package ai.intail.enrichment.profile;

/// By what two companies are the same (`fields.md`, "The CRM's company").
public enum Tie {
  LINKEDIN("the same LinkedIn page"),
  DOMAIN("the same domain"),
  NAME("the same name"),
  ALIAS("the source gives one as another name of the other"),
  SOURCE("the source calls it the same company as one that is"),
  ADDRESS_AND_NAME("the domain of the e-mail address, and a name that begins alike"),
  ADDRESS("the domain of the e-mail address");

  private final String words;

  Tie(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
