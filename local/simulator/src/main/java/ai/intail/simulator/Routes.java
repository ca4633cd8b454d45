package ai.intail.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
  }

  /// The calls, each by its own name.
  enum Name {
    ACCOUNT_DETAILS,
    LIST_GET,
    LIST_BY_NAME,
    LISTS_SEARCH,
    LISTS_OF_RECORD,
    LIST_IDS_MAPPED,
    MEMBERSHIPS_BY_ID,
    MEMBERSHIPS_BY_JOIN,
    MEMBERS_ADD,
    MEMBERS_REMOVE,
    CONTACTS_READ,
    CONTACTS_UPDATE,
    CONTACTS_CREATE,
    CONTACTS_ARCHIVE,
    CONTACTS_UPSERT,
    CONTACTS_SEARCH,
    CONTACTS_LIST,
    CONTACT_GET,
    CONTACT_CREATE,
    CONTACT_PATCH,
    CONTACT_DELETE,
    CONTACTS_MERGE,
    CONTACT_ERASE,
    COMPANIES_READ,
    COMPANIES_SEARCH,
    OWNERS_LIST,
    OWNER_GET,
    PROPERTIES_LIST,
    PROPERTY_GET,
    PROPERTY_CREATE,
    PROPERTY_PATCH,
    PROPERTIES_CREATE,
    GROUP_GET,
    GROUP_CREATE,
    PROPERTY_LIMITS,
    UNINSTALL
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
          one("DELETE", "/appinstalls/V/external-install", Name.UNINSTALL, Kind.ACCOUNT, "oauth"),
          one("GET", "/account-info/V/details", Name.ACCOUNT_DETAILS, Kind.ACCOUNT, "oauth"),
          one("POST", "/crm/lists/V/search", Name.LISTS_SEARCH, Kind.LIST, "crm.lists.read"),
          one("GET", "/crm/lists/V/idmapping", Name.LIST_IDS_MAPPED, Kind.LIST, "crm.lists.read"),
          one(
              "GET",
              "/crm/lists/V/object-type-id/0-1/name/([^/]+)",
              Name.LIST_BY_NAME,
              Kind.LIST,
              "crm.lists.read"),
          one(
              "GET",
              "/crm/lists/V/records/0-1/(\\d+)/memberships",
              Name.LISTS_OF_RECORD,
              Kind.MEMBERSHIPS,
              "crm.lists.read"),
          one(
              "PUT",
              "/crm/lists/V/(\\d+)/memberships/add",
              Name.MEMBERS_ADD,
              Kind.MEMBERSHIPS,
              "crm.lists.write"),
          one(
              "PUT",
              "/crm/lists/V/(\\d+)/memberships/remove",
              Name.MEMBERS_REMOVE,
              Kind.MEMBERSHIPS,
              "crm.lists.write"),
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
          one(
              "POST",
              "/crm/objects/V/contacts/batch/upsert",
              Name.CONTACTS_UPSERT,
              Kind.CONTACT_WRITE,
              WRITE),
          one(
              "POST",
              "/crm/objects/V/contacts/search",
              Name.CONTACTS_SEARCH,
              Kind.CONTACT_SEARCH,
              READ),
          one(
              "POST",
              "/crm/objects/V/contacts/merge",
              Name.CONTACTS_MERGE,
              Kind.CONTACT_WRITE,
              WRITE),
          one(
              "POST",
              "/crm/objects/V/contacts/gdpr-delete",
              Name.CONTACT_ERASE,
              Kind.CONTACT_ARCHIVE,
              WRITE),
          one("GET", "/crm/objects/V/contacts", Name.CONTACTS_LIST, Kind.CONTACT_READ, READ),
          one("POST", "/crm/objects/V/contacts", Name.CONTACT_CREATE, Kind.CONTACT_CREATE, WRITE),
          one("GET", "/crm/objects/V/contacts/([^/]+)", Name.CONTACT_GET, Kind.CONTACT_READ, READ),
          one(
              "PATCH",
              "/crm/objects/V/contacts/([^/]+)",
              Name.CONTACT_PATCH,
              Kind.CONTACT_WRITE,
              WRITE),
          one(
              "DELETE",
              "/crm/objects/V/contacts/(\\d+)",
              Name.CONTACT_DELETE,
              Kind.CONTACT_ARCHIVE,
              WRITE),
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
          one(
              "GET",
              "/crm/owners/V/(\\d+)",
              Name.OWNER_GET,
              Kind.OWNERS,
              "crm.objects.owners.read"),
          one("GET", "/crm/owners/V", Name.OWNERS_LIST, Kind.OWNERS, "crm.objects.owners.read"),
          one(
              "GET",
              "/crm/properties/V/contacts",
              Name.PROPERTIES_LIST,
              Kind.PROPERTIES,
              "crm.schemas.contacts.read"),
          one(
              "POST",
              "/crm/properties/V/contacts/batch/create",
              Name.PROPERTIES_CREATE,
              Kind.PROPERTIES,
              SCHEMA),
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

  private static final Pattern NUMBERED =
      Pattern.compile("/crm/v[34]/(objects|lists|properties|owners|limits)(/.*)?");

  private Routes() {}

  private static Template one(String method, String path, Name name, Kind kind, String scope) {
    return new Template(
        method, Pattern.compile(path.replace("/V", "/" + VERSION)), name, kind, Set.of(scope));
  }

  /// The numbered paths that HubSpot's own clients call stand for the dated ones.
  static String dated(String path) {
    var numbered = NUMBERED.matcher(path);
    if (numbered.matches()) {
      return "/crm/"
          + numbered.group(1)
          + "/"
          + VERSION
          + Optional.ofNullable(numbered.group(2)).orElse("");
    }
    return path.replaceFirst("^/account-info/v3/", "/account-info/" + VERSION + "/");
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return part;
    }
  }

  /// @param called the raw path, escapes and all
  static Optional<Route> of(String method, String called) {
    var path = dated(called.endsWith("/") ? called.substring(0, called.length() - 1) : called);
    for (Template one : ALL) {
      Matcher matcher = one.path().matcher(path);
      if (one.method().equals(method) && matcher.matches()) {
        return Optional.of(
            new Route(
                one.name(),
                one.kind(),
                one.scopes(),
                matcher.groupCount() > 0 ? decoded(matcher.group(1)) : ""));
      }
    }
    return Optional.empty();
  }
}
