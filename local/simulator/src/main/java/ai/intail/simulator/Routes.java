package ai.intail.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which calls there are, how they are counted, and which scopes they need.
final class Routes {

  private static final String VERSION = "2026-03";

  /// What a call is for.
  enum Kind {
    OAUTH,
    ACCOUNT,
    LIST,
    MEMBERSHIPS,
    CONTACT_READ,
    CONTACT_WRITE,
    CONTACT_CREATE,
    CONTACT_ARCHIVE,
    COMPANY_READ,
    COMPANY_SEARCH,
    OWNERS,
    PROPERTIES,
    LIMITS,
    OTHER;

    boolean isSearch() {
      return this == COMPANY_SEARCH;
    }
  }

  /// The calls, each by its own name.
  enum Name {
    ACCOUNT_DETAILS,
    LIST_GET,
    MEMBERSHIPS_BY_ID,
    MEMBERSHIPS_BY_JOIN,
    CONTACTS_READ,
    CONTACTS_UPDATE,
    CONTACTS_CREATE,
    CONTACTS_ARCHIVE,
    CONTACT_GET,
    COMPANIES_READ,
    COMPANIES_SEARCH,
    OWNERS_LIST,
    PROPERTIES_LIST,
    PROPERTY_GET,
    PROPERTY_CREATE,
    PROPERTY_PATCH,
    GROUP_GET,
    GROUP_CREATE,
    PROPERTY_LIMITS
  }

  /// A call that was recognised.
  ///
  /// @param argument the part of the path that varies
  record Route(Name name, Kind kind, Set<String> scopes, String argument) {}

  private record Template(String method, Pattern path, Name name, Kind kind, Set<String> scopes) {}

  private static final String READ = "crm.objects.contacts.read";
  private static final String WRITE = "crm.objects.contacts.write";
  private static final String SCHEMA = "crm.schemas.contacts.write";

  private static final List<Template> ALL =
      List.of(
          one("GET", "/account-info/V/details", Name.ACCOUNT_DETAILS, Kind.ACCOUNT, "oauth"),
          one("GET", "/crm/lists/V/(\\d+)", Name.LIST_GET, Kind.LIST, "crm.lists.read"),
          one(
              "GET",
              "/crm/lists/V/(\\d+)/memberships",
              Name.MEMBERSHIPS_BY_ID,
              Kind.MEMBERSHIPS,
              "crm.lists.read"),
          one(
              "GET",
              "/crm/lists/V/(\\d+)/memberships/join-order",
              Name.MEMBERSHIPS_BY_JOIN,
              Kind.MEMBERSHIPS,
              "crm.lists.read"),
          one(
              "POST",
              "/crm/objects/V/contacts/batch/read",
              Name.CONTACTS_READ,
              Kind.CONTACT_READ,
              READ),
          one(
              "POST",
              "/crm/objects/V/contacts/batch/update",
              Name.CONTACTS_UPDATE,
              Kind.CONTACT_WRITE,
              WRITE),
          one(
              "POST",
              "/crm/objects/V/contacts/batch/create",
              Name.CONTACTS_CREATE,
              Kind.CONTACT_CREATE,
              WRITE),
          one(
              "POST",
              "/crm/objects/V/contacts/batch/archive",
              Name.CONTACTS_ARCHIVE,
              Kind.CONTACT_ARCHIVE,
              WRITE),
          one("GET", "/crm/objects/V/contacts/(\\d+)", Name.CONTACT_GET, Kind.CONTACT_READ, READ),
          one(
              "POST",
              "/crm/objects/V/companies/batch/read",
              Name.COMPANIES_READ,
              Kind.COMPANY_READ,
              "crm.objects.companies.read"),
          one(
              "POST",
              "/crm/objects/V/companies/search",
              Name.COMPANIES_SEARCH,
              Kind.COMPANY_SEARCH,
              "crm.objects.companies.read"),
          one("GET", "/crm/owners/V", Name.OWNERS_LIST, Kind.OWNERS, "crm.objects.owners.read"),
          one(
              "GET",
              "/crm/properties/V/contacts",
              Name.PROPERTIES_LIST,
              Kind.PROPERTIES,
              "crm.schemas.contacts.read"),
          one("POST", "/crm/properties/V/contacts", Name.PROPERTY_CREATE, Kind.PROPERTIES, SCHEMA),
          one(
              "GET",
              "/crm/properties/V/contacts/groups/([^/]+)",
              Name.GROUP_GET,
              Kind.PROPERTIES,
              "crm.schemas.contacts.read"),
          one(
              "POST",
              "/crm/properties/V/contacts/groups",
              Name.GROUP_CREATE,
              Kind.PROPERTIES,
              SCHEMA),
          one(
              "GET",
              "/crm/properties/V/contacts/([^/]+)",
              Name.PROPERTY_GET,
              Kind.PROPERTIES,
              "crm.schemas.contacts.read"),
          one(
              "PATCH",
              "/crm/properties/V/contacts/([^/]+)",
              Name.PROPERTY_PATCH,
              Kind.PROPERTIES,
              SCHEMA),
          one(
              "GET",
              "/crm/limits/V/custom-properties",
              Name.PROPERTY_LIMITS,
              Kind.LIMITS,
              "crm.schemas.contacts.read"));

  private Routes() {}

  private static Template one(String method, String path, Name name, Kind kind, String scope) {
    return new Template(
        method, Pattern.compile(path.replace("/V", "/" + VERSION)), name, kind, Set.of(scope));
  }

  static Optional<Route> of(String method, String path) {
    for (Template one : ALL) {
      Matcher matcher = one.path().matcher(path);
      if (one.method().equals(method) && matcher.matches()) {
        return Optional.of(
            new Route(
                one.name(),
                one.kind(),
                one.scopes(),
                matcher.groupCount() > 0 ? matcher.group(1) : ""));
      }
    }
    return Optional.empty();
  }
}
