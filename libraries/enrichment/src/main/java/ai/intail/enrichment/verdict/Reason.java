package ai.intail.enrichment.verdict;

/// Why nothing can be said.
public enum Reason {
  NO_PROFILE("no profile was found"),
  TWO_CANDIDATES("two people could be meant"),
  NO_COMPANY("the CRM knows no company of this contact"),
  COMPANY_CHANGED("the company was renamed or bought, and its successor is not known"),
  STALE_PROFILE("the profile was last verified before the CRM learned of this company"),
  OPEN_OLD_JOB("an old job has no end although a newer one is the main one"),
  NO_MAIN_JOB(
      "the job is listed without an end, yet not as the main one, and no main one is known"),
  NOTHING_ON_RECORD("the profile does not show that the person left or is still there");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
