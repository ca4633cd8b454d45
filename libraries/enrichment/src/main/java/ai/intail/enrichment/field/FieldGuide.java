package ai.intail.enrichment.field;

import java.util.List;
import java.util.Optional;

/// What each field tells the people who use HubSpot, and when it does.
public final class FieldGuide {

  private static final String SAME = "As on a contact.";
  private static final String IF_KNOWN = "When the source knows it of the new company.";
  private static final String ALWAYS = "Always.";
  private static final String JUDGED = "it could be said whether the person stayed or left.";
  private static final String WITH_OTHERS = "Along with any other value; never for itself.";

  private static final List<Entry> ALL =
      List.of(
          onContact(
              Field.LEFT_THE_COMPANY,
              "Whether the person has left the company that HubSpot names. Empty: nothing is known"
                  + " for sure.",
              "Yes: the job there ended, or a job elsewhere began since. No: they stayed or were"
                  + " promoted. Otherwise it stays as it was.",
              "true"),
          onContact(
              Field.PROMOTED,
              "Whether the person rose in rank at the same company.",
              "Yes: the title ranks higher than the one HubSpot holds. No: they stayed, with a rank"
                  + " that is not higher. Where ranks cannot be compared, and for who left, it stays"
                  + " as it was.",
              "true"),
          onBoth(
              Field.LINKEDIN_PROFILE,
              "The person's page.",
              "When it is known.",
              SAME,
              "https://www.linkedin.com/in/jane-doe"),
          onBoth(
              Field.COUNTRY_CODE,
              "The country where the person is now, by ISO 3166.",
              "When it is known; always together with the country.",
              SAME,
              "NL"),
          onBoth(
              Field.COUNTRY,
              "The country where the person is now.",
              "When it is known; always together with its code.",
              SAME,
              "Netherlands"),
          onBoth(
              Field.CITY,
              "The city where the person is now.",
              "When it is known.",
              SAME,
              "Utrecht"),
          onBoth(
              Field.EMAIL_STATUS,
              "Whether the record's own address is still good.",
              "When the record has an address and "
                  + JUDGED
                  + " Unknown is written into an empty property only.",
              "When the lead has an address; of that one.",
              "INVALID"),
          onBoth(
              Field.LAST_MODIFIED_DATE,
              "When Intail last changed another of its values here.",
              WITH_OTHERS,
              SAME,
              "2026-06-30T12:00:00.000Z"),
          onBoth(
              Field.ORIGINAL_CONTACT_ID,
              "The contact from which this came.",
              "The record's own id. " + WITH_OTHERS,
              "The id of the contact who moved.",
              "2042"),
          onBoth(
              Field.ROLE,
              "The person's present title, as it is written where they work.",
              "When it is known and " + JUDGED,
              "The title at the new company, when it is known.",
              "VP Marketing"),
          onBoth(
              Field.SUGGESTED_OWNER_ID,
              "Who should follow up, as the id of a HubSpot owner.",
              "For who left: the owner of the new company in HubSpot, else the contact's own; only"
                  + " one who is active.",
              "The same as of the contact.",
              "70881"),
          onBoth(
              Field.SOURCE,
              "Whose facts were written.",
              "When a profile of the person was found.",
              ALWAYS,
              "Dataset"),
          onBoth(
              Field.INTERNAL_CONTACT_ID,
              "The record's name at Intail; no two records share one.",
              "`contact-` and an id. "
                  + WITH_OTHERS
                  + " A lead keeps its own, also when it comes"
                  + " onto a list.",
              "`lead-` and an id, one for each move.",
              "lead-5b2f0c5e-2f0a-3a52-9a8a-3d1a6f6d1f0b"),
          onBoth(
              Field.EXPORT_ID,
              "The run that wrote last. A HubSpot list filtered by it shows what one run changed.",
              WITH_OTHERS,
              SAME,
              "c4caf96c-35dc-3e4e-bd20-c46a58d9ec51"),
          onLead(Field.COMPANY_NAME, "The company where the person is now.", ALWAYS, "Globex"),
          onLead(
              Field.COMPANY_LINKEDIN_PROFILE,
              "The new company's page.",
              IF_KNOWN,
              "https://www.linkedin.com/company/globex"),
          onLead(
              Field.COMPANY_DOMAIN,
              "The new company's website.",
              IF_KNOWN,
              "https://globex.example"),
          onLead(
              Field.COMPANY_SIZE,
              "How many people work there, as a range.",
              "When the source's number or range lies within one of the ranges.",
              "51-200"),
          onLead(
              Field.COMPANY_COUNTRY, "The country of its headquarters.", IF_KNOWN, "Netherlands"),
          onLead(
              Field.COMPANY_COUNTRY_CODE,
              "That country's code, by ISO 3166.",
              "Together with the country.",
              "NL"),
          onLead(
              Field.COMPANY_CONTINENT,
              "The continent of its headquarters.",
              "Together with the country.",
              "Europe"),
          onLead(Field.COMPANY_CITY, "The city of its headquarters.", IF_KNOWN, "Rotterdam"),
          onLead(
              Field.COMPANY_REGION,
              "The state or region of its headquarters.",
              IF_KNOWN,
              "South Holland"),
          onLead(
              Field.COMPANY_STREET, "The street of its headquarters.", IF_KNOWN, "Coolsingel 40"),
          onLead(Field.COMPANY_ZIP, "The postal code of its headquarters.", IF_KNOWN, "3011 AD"),
          onLead(
              Field.COMPANY_FACEBOOK_PROFILE,
              "The new company's page on Facebook.",
              IF_KNOWN,
              "https://facebook.com/globex"),
          onLead(
              Field.COMPANY_TWITTER_PROFILE,
              "The new company's page on Twitter (X).",
              IF_KNOWN,
              "https://twitter.com/globex"),
          onLead(
              Field.COMPANY_DESCRIPTION,
              "What the new company says of itself.",
              IF_KNOWN,
              "Makes pumps for ships."),
          onLead(
              Field.COMPANY_INDUSTRY,
              "The new company's industry, in the source's words.",
              IF_KNOWN,
              "logistics and supply chain"),
          onLead(
              Field.REPORT_TYPE,
              "Who the person was to you: the segment of the report.",
              "Always. Of several reports, the strongest segment counts.",
              "CHAMPION_BUYER"),
          onLead(
              Field.REPORT_NAME,
              "The report on whose list the person was.",
              "Always; of the same report as the type.",
              "Champions 2026"),
          onLead(
              Field.SOURCE_USER,
              "On whose behalf Intail works: the user who connected the account.",
              "Once, when the lead is made.",
              "admin@portal.example"),
          onLead(
              Field.WORKFLOW_NAME,
              "What led to the lead: List join, Re-check, Manual run, or a HubSpot workflow.",
              "Once, when the lead is made.",
              "List join"),
          onLead(
              Field.PREVIOUS_COMPANY_NAME,
              "The company that was left, as HubSpot had it.",
              "When the contact had one.",
              "Acme Inc."),
          onLead(
              Field.PREVIOUS_COMPANY_DOMAIN,
              "The website that was left, as HubSpot had it, or the domain of the work address.",
              "When the contact had one.",
              "acme.example"),
          onLead(
              Field.PREVIOUS_EMAIL,
              "The address that was left, as HubSpot had it.",
              "When the contact had one.",
              "jane@acme.example"));

  private FieldGuide() {}

  /// @param meaning what a value of it says
  /// @param onContact when it is written to a contact on a list; empty for never
  /// @param onLead when it is written to a lead; empty for never
  /// @param example a value as HubSpot holds it
  public record Entry(
      Field field,
      String meaning,
      Optional<String> onContact,
      Optional<String> onLead,
      String example) {}

  /// In the order of [Field].
  public static List<Entry> all() {
    return ALL;
  }

  private static Entry onContact(Field field, String meaning, String when, String example) {
    return new Entry(field, meaning, Optional.of(when), Optional.empty(), example);
  }

  private static Entry onLead(Field field, String meaning, String when, String example) {
    return new Entry(field, meaning, Optional.empty(), Optional.of(when), example);
  }

  private static Entry onBoth(
      Field field, String meaning, String onContact, String onLead, String example) {
    return new Entry(field, meaning, Optional.of(onContact), Optional.of(onLead), example);
  }
}
