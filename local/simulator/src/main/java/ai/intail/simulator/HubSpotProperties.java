package ai.intail.simulator;

import static ai.intail.simulator.SimulatedProperty.ofHubSpot;

import ai.intail.simulator.SimulatedProperty.Option;
import ai.intail.simulator.SimulatedProperty.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// HubSpot's own properties of contacts: enough of each kind.
final class HubSpotProperties {

  /// The stages in the order in which a contact goes through them.
  static final List<String> STAGES =
      List.of(
          "subscriber",
          "lead",
          "marketingqualifiedlead",
          "salesqualifiedlead",
          "opportunity",
          "customer",
          "evangelist",
          "other");

  static final String STAGE = "lifecyclestage";
  static final String MERGED_IDS = "hs_merged_object_ids";

  private static final List<String> TEXTS =
      List.of(
          "email",
          "firstname",
          "lastname",
          "company",
          "jobtitle",
          "website",
          "hs_linkedin_url",
          "mobilephone",
          "address",
          "city",
          "country",
          "state",
          "zip",
          "industry");

  private HubSpotProperties() {}

  static List<SimulatedProperty> contacts() {
    var all = new ArrayList<SimulatedProperty>();
    TEXTS.forEach(name -> all.add(ofHubSpot(name, "string", "text", List.of(), Trait.FORM_FIELD)));
    all.add(ofHubSpot("phone", "string", "phonenumber", List.of(), Trait.FORM_FIELD));
    all.add(ofHubSpot("message", "string", "textarea", List.of(), Trait.FORM_FIELD));
    all.add(ofHubSpot("associatedcompanyid", "number", "number", List.of()));
    all.add(ofHubSpot("closedate", "datetime", "date", List.of()));
    all.add(ofHubSpot("work_anniversary", "date", "date", List.of()));
    all.add(ofHubSpot(STAGE, "enumeration", "radio", options(STAGES)));
    all.add(
        ofHubSpot(
            "hs_lead_status",
            "enumeration",
            "radio",
            options(List.of("NEW", "OPEN", "IN_PROGRESS", "UNQUALIFIED", "CONNECTED"))));
    all.add(
        ofHubSpot(
            "hs_buying_role",
            "enumeration",
            "checkbox",
            options(
                List.of("BLOCKER", "BUDGET_HOLDER", "CHAMPION", "DECISION_MAKER", "END_USER"))));
    all.add(
        ofHubSpot("hubspot_owner_id", "enumeration", "select", List.of(), Trait.EXTERNAL_OPTIONS));
    all.addAll(readOnly());
    return all;
  }

  private static List<SimulatedProperty> readOnly() {
    return List.of(
        ofHubSpot("createdate", "datetime", "date", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot("lastmodifieddate", "datetime", "date", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot("hs_object_id", "number", "number", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot(
            ContactStore.MORE_EMAILS, "enumeration", "checkbox", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot(MERGED_IDS, "enumeration", "checkbox", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot("hs_email_domain", "string", "text", List.of(), Trait.CALCULATED),
        ofHubSpot("num_associated_deals", "number", "number", List.of(), Trait.CALCULATED),
        ofHubSpot(
            "num_unique_conversion_events", "number", "number", List.of(), Trait.READ_ONLY_VALUE),
        ofHubSpot(
            "hs_searchable_calculated_phone_number",
            "string",
            "text",
            List.of(),
            Trait.CALCULATED,
            Trait.HIDDEN));
  }

  private static List<Option> options(List<String> values) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < values.size(); i++) {
      options.add(new Option(values.get(i), values.get(i), "", i, false));
    }
    return options;
  }

  /// What a read gives where nothing was asked for.
  static final Set<String> CONTACT_DEFAULTS = Set.of("email", "firstname", "lastname");

  static final Set<String> COMPANY_DEFAULTS = Set.of("name", "domain");
}
