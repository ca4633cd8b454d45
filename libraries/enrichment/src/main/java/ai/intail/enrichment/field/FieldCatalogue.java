package ai.intail.enrichment.field;

import ai.intail.enrichment.company.CompanySize;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.place.Country;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What each of the 36 properties is in HubSpot: the binding table of the product.
public final class FieldCatalogue {

  /// The internal name of the group that holds them.
  public static final String GROUP = "intail";

  public static final String GROUP_LABEL = "Intail";

  private static final List<FieldDefinition> ALL =
      List.of(
          yesOrNo(
              Field.LEFT_THE_COMPANY,
              "Intail Left The Company",
              "Indicates whether the contact has left their previous company"),
          yesOrNo(
              Field.PROMOTED,
              "Intail Promoted",
              "Indicates whether the contact was promoted from their previous role"),
          text(
              Field.LINKEDIN_PROFILE,
              "Intail Linkedin Profile",
              "LinkedIn profile URL of the contact"),
          choice(
              Field.COUNTRY_CODE,
              "Intail Contact Country Code",
              "Country code of the contact",
              countryCodes()),
          choice(Field.COUNTRY, "Intail Contact Country", "Country of the contact", countries()),
          text(Field.CITY, "Intail Contact City", "City of the contact"),
          choice(
              Field.EMAIL_STATUS,
              "Intail Email Status",
              "Status of the contact's email",
              emailStatuses()),
          time(
              Field.LAST_MODIFIED_DATE,
              "Intail Last Modified Date",
              "The date when the contact was last modified"),
          number(
              Field.ORIGINAL_CONTACT_ID,
              "Intail Original HS Contact Id",
              "Original HubSpot Contact ID"),
          text(Field.ROLE, "Intail Contact Title", "Job title of the contact"),
          number(
              Field.SUGGESTED_OWNER_ID,
              "Intail Suggested Owner Id",
              "Suggested owner ID for the contact"),
          text(Field.SOURCE, "Intail Source", "Source from where the lead was generated"),
          text(
              Field.INTERNAL_CONTACT_ID,
              "Intail Internal Contact Id",
              "Internal identifier for the contact"),
          text(Field.EXPORT_ID, "Intail Export List Id", "Export list identifier"),
          text(Field.COMPANY_NAME, "Intail Company Name", "Name of the company"),
          text(
              Field.COMPANY_LINKEDIN_PROFILE,
              "Intail Linkedin Profile",
              "LinkedIn profile URL of the company"),
          text(Field.COMPANY_DOMAIN, "Intail Company Website URL", "Website URL of the company"),
          choice(
              Field.COMPANY_SIZE,
              "Intail Company Size",
              "Size of the company, expressed in a range (e.g., MIN-MAX)",
              companySizes()),
          choice(
              Field.COMPANY_COUNTRY,
              "Intail HQ Country",
              "Country where the company headquarters is located",
              countries()),
          choice(
              Field.COMPANY_COUNTRY_CODE,
              "Intail Company Country Code",
              "Country code of the company headquarters",
              countryCodes()),
          text(
              Field.COMPANY_CONTINENT,
              "Intail HQ Continent",
              "Continent where the company headquarters is located"),
          text(
              Field.COMPANY_CITY,
              "Intail HQ City",
              "City where the company headquarters is located"),
          text(
              Field.COMPANY_REGION,
              "Intail HQ Region",
              "Region where the company headquarters is located"),
          text(
              Field.COMPANY_STREET,
              "Intail HQ Street",
              "Street address of the company headquarters"),
          text(Field.COMPANY_ZIP, "HQ zip", "ZIP code of the company headquarters"),
          text(
              Field.COMPANY_FACEBOOK_PROFILE,
              "Intail Facebook Company Profile",
              "Facebook profile URL of the company"),
          text(
              Field.COMPANY_TWITTER_PROFILE,
              "Intail Twitter Company Profile",
              "Twitter profile URL of the company"),
          longText(
              Field.COMPANY_DESCRIPTION,
              "Intail Company Description",
              "Description of the company"),
          text(
              Field.COMPANY_INDUSTRY,
              "Intail Company Industry",
              "Industry in which the company operates"),
          choice(
              Field.REPORT_TYPE,
              "Intail Report Type",
              "Type of report related to the company",
              segments()),
          text(
              Field.REPORT_NAME, "Intail Report Name", "Name of the report related to the company"),
          text(
              Field.SOURCE_USER,
              "Intail Source User",
              "User who is the source of the company data"),
          text(
              Field.WORKFLOW_NAME,
              "Intail Workflow Name",
              "The workflow name that triggered the lead creation"),
          text(
              Field.PREVIOUS_COMPANY_NAME,
              "Intail Previous Company Name",
              "The previous company name"),
          text(
              Field.PREVIOUS_COMPANY_DOMAIN,
              "Intail Previous Company Domain",
              "The previous company domain"),
          text(Field.PREVIOUS_EMAIL, "Intail Previous Email", "The previous email of the contact"));

  private FieldCatalogue() {}

  /// In the order of [Field].
  public static List<FieldDefinition> all() {
    return ALL;
  }

  private static FieldDefinition text(Field field, String label, String description) {
    return plain(field, label, "string", "text", description);
  }

  private static FieldDefinition longText(Field field, String label, String description) {
    return plain(field, label, "string", "textarea", description);
  }

  private static FieldDefinition time(Field field, String label, String description) {
    return plain(field, label, "datetime", "date", description);
  }

  private static FieldDefinition plain(
      Field field, String label, String type, String fieldType, String description) {
    return new FieldDefinition(
        field,
        label,
        type,
        fieldType,
        description,
        List.of(),
        field == Field.INTERNAL_CONTACT_ID,
        Optional.empty());
  }

  /// Ids: shown without thousands separators.
  private static FieldDefinition number(Field field, String label, String description) {
    return new FieldDefinition(
        field,
        label,
        "number",
        "number",
        description,
        List.of(),
        false,
        Optional.of("unformatted"));
  }

  private static FieldDefinition yesOrNo(Field field, String label, String description) {
    return new FieldDefinition(
        field,
        label,
        "bool",
        "booleancheckbox",
        description,
        List.of(new FieldOption("Yes", "true"), new FieldOption("No", "false")),
        false,
        Optional.empty());
  }

  private static FieldDefinition choice(
      Field field, String label, String description, List<FieldOption> options) {
    return new FieldDefinition(
        field, label, "enumeration", "select", description, options, false, Optional.empty());
  }

  private static List<FieldOption> countryCodes() {
    return Country.all().stream()
        .map(country -> new FieldOption(country.code(), country.code()))
        .toList();
  }

  private static List<FieldOption> countries() {
    return Country.all().stream()
        .map(country -> new FieldOption(country.name(), country.name()))
        .toList();
  }

  private static List<FieldOption> emailStatuses() {
    return Arrays.stream(EmailStatus.values())
        .map(status -> new FieldOption(status.label(), status.name()))
        .toList();
  }

  private static List<FieldOption> companySizes() {
    return Arrays.stream(CompanySize.values())
        .map(size -> new FieldOption(size.value(), size.value()))
        .toList();
  }

  private static List<FieldOption> segments() {
    return Arrays.stream(Segment.values())
        .map(segment -> new FieldOption(segment.label(), segment.name()))
        .toList();
  }
}
