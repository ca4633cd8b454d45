package ai.intail.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The calls on an account: path, what it is for, and the scopes that it needs. In a path, `V`
/// stands for the version and `#` for a part that varies.
enum Endpoint {
  UNINSTALL("DELETE", "/appinstalls/V/external-install", Kind.ACCOUNT, "oauth"),
  ACCOUNT_DETAILS("GET", "/account-info/V/details", Kind.ACCOUNT, "oauth"),

  LISTS_SEARCH("POST", "/crm/lists/V/search", Kind.LIST, Scope.LISTS),
  LIST_ID_MAPPED("GET", "/crm/lists/V/idmapping", Kind.LIST, Scope.LISTS),
  LIST_IDS_MAPPED("POST", "/crm/lists/V/idmapping", Kind.LIST, Scope.LISTS),
  LIST_BY_NAME("GET", "/crm/lists/V/object-type-id/0-1/name/#", Kind.LIST, Scope.LISTS),
  LISTS_OF_RECORDS(
      "POST", "/crm/lists/V/records/memberships/batch/read", Kind.MEMBERSHIPS, Scope.LISTS),
  LISTS_OF_RECORD("GET", "/crm/lists/V/records/0-1/#/memberships", Kind.MEMBERSHIPS, Scope.LISTS),
  LISTS_GET("GET", "/crm/lists/V", Kind.LIST, Scope.LISTS),
  LIST_CREATE("POST", "/crm/lists/V", Kind.LIST, Scope.LISTS, Scope.LISTS_WRITE),
  LIST_GET("GET", "/crm/lists/V/#", Kind.LIST, Scope.LISTS),
  LIST_DELETE("DELETE", "/crm/lists/V/#", Kind.LIST, Scope.LISTS, Scope.LISTS_WRITE),
  LIST_RESTORE("PUT", "/crm/lists/V/#/restore", Kind.LIST, Scope.LISTS, Scope.LISTS_WRITE),
  LIST_RENAME("PUT", "/crm/lists/V/#/update-list-name", Kind.LIST, Scope.LISTS, Scope.LISTS_WRITE),
  LIST_CONVERT(
      "PUT", "/crm/lists/V/#/schedule-conversion", Kind.LIST, Scope.LISTS, Scope.LISTS_WRITE),
  MEMBERSHIPS_BY_ID("GET", "/crm/lists/V/#/memberships", Kind.MEMBERSHIPS, Scope.LISTS),
  MEMBERSHIPS_BY_JOIN(
      "GET", "/crm/lists/V/#/memberships/join-order", Kind.MEMBERSHIPS, Scope.LISTS),
  MEMBERS_ADD(
      "PUT", "/crm/lists/V/#/memberships/add", Kind.MEMBERSHIPS, Scope.LISTS, Scope.LISTS_WRITE),
  MEMBERS_REMOVE(
      "PUT", "/crm/lists/V/#/memberships/remove", Kind.MEMBERSHIPS, Scope.LISTS, Scope.LISTS_WRITE),
  MEMBERS_ADD_AND_REMOVE(
      "PUT",
      "/crm/lists/V/#/memberships/add-and-remove",
      Kind.MEMBERSHIPS,
      Scope.LISTS,
      Scope.LISTS_WRITE),
  MEMBERS_ADD_FROM(
      "PUT",
      "/crm/lists/V/#/memberships/add-from/#",
      Kind.MEMBERSHIPS,
      Scope.LISTS,
      Scope.LISTS_WRITE),
  MEMBERS_REMOVE_ALL(
      "DELETE", "/crm/lists/V/#/memberships", Kind.MEMBERSHIPS, Scope.LISTS, Scope.LISTS_WRITE),

  CONTACTS_READ("POST", "/crm/objects/V/contacts/batch/read", Kind.CONTACT_READ, Scope.READ),
  CONTACTS_UPDATE("POST", "/crm/objects/V/contacts/batch/update", Kind.CONTACT_WRITE, Scope.WRITE),
  CONTACTS_CREATE("POST", "/crm/objects/V/contacts/batch/create", Kind.CONTACT_CREATE, Scope.WRITE),
  CONTACTS_ARCHIVE(
      "POST", "/crm/objects/V/contacts/batch/archive", Kind.CONTACT_ARCHIVE, Scope.WRITE),
  CONTACTS_UPSERT("POST", "/crm/objects/V/contacts/batch/upsert", Kind.CONTACT_WRITE, Scope.WRITE),
  CONTACTS_SEARCH("POST", "/crm/objects/V/contacts/search", Kind.CONTACT_SEARCH, Scope.READ),
  CONTACTS_MERGE("POST", "/crm/objects/V/contacts/merge", Kind.CONTACT_WRITE, Scope.WRITE),
  CONTACT_ERASE("POST", "/crm/objects/V/contacts/gdpr-delete", Kind.CONTACT_ARCHIVE, Scope.WRITE),
  CONTACTS_LIST("GET", "/crm/objects/V/contacts", Kind.CONTACT_READ, Scope.READ),
  CONTACT_CREATE("POST", "/crm/objects/V/contacts", Kind.CONTACT_CREATE, Scope.WRITE),
  CONTACT_GET("GET", "/crm/objects/V/contacts/#", Kind.CONTACT_READ, Scope.READ),
  CONTACT_PATCH("PATCH", "/crm/objects/V/contacts/#", Kind.CONTACT_WRITE, Scope.WRITE),
  CONTACT_DELETE("DELETE", "/crm/objects/V/contacts/#", Kind.CONTACT_ARCHIVE, Scope.WRITE),

  COMPANIES_READ("POST", "/crm/objects/V/companies/batch/read", Kind.COMPANY_READ, Scope.COMPANIES),
  COMPANIES_SEARCH("POST", "/crm/objects/V/companies/search", Kind.COMPANY_SEARCH, Scope.COMPANIES),

  OWNERS_LIST("GET", "/crm/owners/V", Kind.OWNERS, Scope.OWNERS),
  OWNER_GET("GET", "/crm/owners/V/#", Kind.OWNERS, Scope.OWNERS),

  PROPERTIES_LIST("GET", "/crm/properties/V/contacts", Kind.PROPERTIES, Scope.SCHEMA),
  PROPERTY_CREATE("POST", "/crm/properties/V/contacts", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  PROPERTIES_CREATE(
      "POST", "/crm/properties/V/contacts/batch/create", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  PROPERTIES_READ("POST", "/crm/properties/V/contacts/batch/read", Kind.PROPERTIES, Scope.SCHEMA),
  PROPERTIES_ARCHIVE(
      "POST", "/crm/properties/V/contacts/batch/archive", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  GROUPS_LIST("GET", "/crm/properties/V/contacts/groups", Kind.PROPERTIES, Scope.SCHEMA),
  GROUP_CREATE("POST", "/crm/properties/V/contacts/groups", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  GROUP_GET("GET", "/crm/properties/V/contacts/groups/#", Kind.PROPERTIES, Scope.SCHEMA),
  GROUP_PATCH("PATCH", "/crm/properties/V/contacts/groups/#", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  GROUP_DELETE(
      "DELETE", "/crm/properties/V/contacts/groups/#", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  PROPERTY_GET("GET", "/crm/properties/V/contacts/#", Kind.PROPERTIES, Scope.SCHEMA),
  PROPERTY_PATCH("PATCH", "/crm/properties/V/contacts/#", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  PROPERTY_ARCHIVE("DELETE", "/crm/properties/V/contacts/#", Kind.PROPERTIES, Scope.SCHEMA_WRITE),
  PROPERTY_LIMITS("GET", "/crm/limits/V/custom-properties", Kind.LIMITS, Scope.ANY_READ);

  /// What a call is for.
  enum Kind {
    OAUTH,
    JOURNAL,
    ACCOUNT,
    LIST,
    MEMBERSHIPS,
    CONTACT_READ,
    CONTACT_WRITE,
    CONTACT_CREATE,
    CONTACT_ARCHIVE,
    CONTACT_SEARCH,
    COMPANY_READ,
    COMPANY_SEARCH,
    OWNERS,
    PROPERTIES,
    LIMITS,
    OTHER;

    boolean isSearch() {
      return this == COMPANY_SEARCH || this == CONTACT_SEARCH;
    }

    /// As faults and counts name it.
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where several would do, they are separated by `|`.
  private static final class Scope {
    private static final String LISTS = "crm.lists.read";
    private static final String LISTS_WRITE = "crm.lists.write";
    private static final String READ = "crm.objects.contacts.read";
    private static final String WRITE = "crm.objects.contacts.write";
    private static final String COMPANIES = "crm.objects.companies.read";
    private static final String OWNERS = "crm.objects.owners.read|automation";
    private static final String SCHEMA = "crm.schemas.contacts.read|crm.objects.contacts.read";
    private static final String SCHEMA_WRITE = "crm.schemas.contacts.write";
    private static final String ANY_READ =
        "crm.schemas.contacts.read|crm.objects.contacts.read|crm.objects.companies.read";
  }

  static final String VERSION = "2026-03";

  private final String method;
  private final Pattern path;
  private final Kind kind;

  /// Separated by spaces.
  private final String scopes;

  Endpoint(String method, String path, Kind kind, String... scopes) {
    this.method = method;
    this.path = Pattern.compile(path.replace("/V", "/2026-03").replace("#", "([^/]+)"));
    this.kind = kind;
    this.scopes = String.join(" ", scopes);
  }

  String method() {
    return method;
  }

  Pattern path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  /// The needed scopes that are not among those granted.
  List<String> missing(Set<String> granted) {
    return Arrays.stream(scopes.split(" ", -1))
        .filter(scope -> Arrays.stream(scope.split("\\|", -1)).noneMatch(granted::contains))
        .map(scope -> scope.split("\\|", -1)[0])
        .toList();
  }
}
