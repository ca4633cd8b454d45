package ai.intail.hubspot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// HubSpot's paths, all of one version of its API.
///
/// 2026-03 on purpose: 2026-09 has the same shapes, but refuses writes that break rules which an
/// admin set up for people.
final class Paths {

  static final String VERSION = "2026-03";

  static final String TOKEN = "/oauth/" + VERSION + "/token";
  static final String INTROSPECT = TOKEN + "/introspect";
  static final String REVOKE = TOKEN + "/revoke";
  static final String ACCOUNT_DETAILS = "/account-info/" + VERSION + "/details";
  static final String CONTACT_LIMITS = "/crm/limits/" + VERSION + "/custom-properties";
  static final String OWNERS = "/crm/owners/" + VERSION;
  static final String CONTACTS = "/crm/objects/" + VERSION + "/contacts";
  static final String CONTACTS_READ = CONTACTS + "/batch/read";
  static final String CONTACTS_UPDATE = CONTACTS + "/batch/update";
  static final String CONTACTS_CREATE = CONTACTS + "/batch/create";
  static final String CONTACTS_UPSERT = CONTACTS + "/batch/upsert";
  static final String CONTACTS_SEARCH = CONTACTS + "/search";
  static final String CONTACTS_ARCHIVE = CONTACTS + "/batch/archive";
  static final String COMPANIES = "/crm/objects/" + VERSION + "/companies";
  static final String COMPANIES_READ = COMPANIES + "/batch/read";
  static final String COMPANIES_SEARCH = COMPANIES + "/search";
  static final String CONTACT_PROPERTIES = "/crm/properties/" + VERSION + "/contacts";
  static final String CONTACT_PROPERTIES_CREATE = CONTACT_PROPERTIES + "/batch/create";
  static final String CONTACT_PROPERTY_GROUPS = CONTACT_PROPERTIES + "/groups";
  static final String SUBSCRIPTIONS = "/webhooks-journal/subscriptions/" + VERSION;
  static final String JOURNAL = "/webhooks-journal/journal/" + VERSION;
  static final String JOURNAL_READ = JOURNAL + "/batch/read";
  static final String INSTALLATION = "/appinstalls/" + VERSION + "/external-install";
  static final String LISTS_SEARCH = "/crm/lists/" + VERSION + "/search";
  static final String LIST_ID_MAPPING = "/crm/lists/" + VERSION + "/idmapping";
  static final String LISTS = "/crm/lists/" + VERSION;

  private Paths() {}

  static String list(ListId list) {
    return LISTS + "/" + list;
  }

  static String listNamed(String name) {
    return LISTS + "/object-type-id/0-1/name/" + encoded(name);
  }

  static String listsOf(ContactId contact) {
    return LISTS + "/records/0-1/" + contact + "/memberships";
  }

  static String owner(OwnerId owner) {
    return OWNERS + "/" + owner;
  }

  static String subscription(long id) {
    return SUBSCRIPTIONS + "/" + id;
  }

  static String subscriptionsOf(HubId hub) {
    return SUBSCRIPTIONS + "/portals/" + hub;
  }

  static String journalAfter(String offset) {
    return JOURNAL + "/offset/" + encoded(offset) + "/next";
  }

  static String journalFirst(int count) {
    return JOURNAL + "/batch/earliest/" + count;
  }

  static String journalAfter(String offset, int count) {
    return JOURNAL + "/batch/" + encoded(offset) + "/next/" + count;
  }

  static String memberships(ListId list) {
    return list(list) + "/memberships";
  }

  static String joinOrder(ListId list) {
    return memberships(list) + "/join-order";
  }

  static String contact(ContactId contact) {
    return CONTACTS + "/" + contact;
  }

  static String property(String name) {
    return CONTACT_PROPERTIES + "/" + encoded(name);
  }

  static String group(String name) {
    return CONTACT_PROPERTY_GROUPS + "/" + encoded(name);
  }

  static String query(String path, Map<String, String> parameters) {
    return parameters.isEmpty() ? path : path + "?" + form(parameters);
  }

  /// `application/x-www-form-urlencoded`, in the order of the map.
  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
