package ai.intail.simulator;

import java.util.List;
import java.util.Set;

/// HubSpot's own properties of contacts, as far as they matter here.
final class HubSpotProperties {

  static final List<String> TEXT =
      List.of(
          "email",
          "firstname",
          "lastname",
          "company",
          "jobtitle",
          "website",
          "hs_linkedin_url",
          "hubspot_owner_id",
          "lifecyclestage",
          "phone",
          "city",
          "country",
          "state",
          "zip",
          "associatedcompanyid");

  static final List<String> READ_ONLY =
      List.of("createdate", "lastmodifieddate", "hs_object_id", "hs_additional_emails");

  /// What a read gives where nothing was asked for.
  static final Set<String> DEFAULTS =
      Set.of("createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname");

  private HubSpotProperties() {}
}
