package ai.intail.enrichment.field;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The 36 fields: all that Intail ever writes to records that exist. The first 14 are those of a
/// contact on a list.
public enum Field {
  LEFT_THE_COMPANY,
  PROMOTED,
  LINKEDIN_PROFILE,
  COUNTRY_CODE,
  COUNTRY,
  CITY,
  EMAIL_STATUS,
  LAST_MODIFIED_DATE,
  ORIGINAL_CONTACT_ID,
  ROLE,
  SUGGESTED_OWNER_ID,
  SOURCE,
  INTERNAL_CONTACT_ID,
  EXPORT_ID,
  COMPANY_NAME,
  COMPANY_LINKEDIN_PROFILE,
  COMPANY_DOMAIN,
  COMPANY_SIZE,
  COMPANY_COUNTRY,
  COMPANY_COUNTRY_CODE,
  COMPANY_CONTINENT,
  COMPANY_CITY,
  COMPANY_REGION,
  COMPANY_STREET,
  COMPANY_ZIP,
  COMPANY_FACEBOOK_PROFILE,
  COMPANY_TWITTER_PROFILE,
  COMPANY_DESCRIPTION,
  COMPANY_INDUSTRY,
  REPORT_TYPE,
  REPORT_NAME,
  SOURCE_USER,
  WORKFLOW_NAME,
  PREVIOUS_COMPANY_NAME,
  PREVIOUS_COMPANY_DOMAIN,
  PREVIOUS_EMAIL;

  private static final Map<String, Field> BY_PROPERTY =
      Stream.of(values()).collect(Collectors.toMap(Field::property, Function.identity()));

  private final String property = "intail_" + name().toLowerCase(Locale.ROOT);

  /// The internal name of the property in HubSpot.
  public String property() {
    return property;
  }

  public static Optional<Field> ofProperty(String name) {
    return Optional.ofNullable(BY_PROPERTY.get(name));
  }

  /// Whether it stands on contacts of a list; the others stand on leads alone.
  public boolean onContacts() {
    return compareTo(EXPORT_ID) <= 0;
  }
}
