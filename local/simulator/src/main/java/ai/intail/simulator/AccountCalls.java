package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings each call on one account to the resource that answers it. Used with the account's monitor
/// held.
final class AccountCalls {

  private final AccountApi account;
  private final ListsApi lists;
  private final ContactsApi contacts;
  private final ContactApi contact;
  private final CompaniesApi companies;
  private final PropertiesApi properties;
  private final Runnable uninstall;

  /// @param uninstall what the app does to itself by its own call
  AccountCalls(long id, HubState state, SimulatorSettings settings, Runnable uninstall) {
    this.uninstall = uninstall;
    var search = new Search(state, settings.searchLag());
    var writing = new ContactWriting(state);
    this.account = new AccountApi(id, state);
    this.lists = new ListsApi(state);
    this.contacts = new ContactsApi(state, writing, search, settings.seed());
    this.contact = new ContactApi(state, writing);
    this.companies = new CompaniesApi(state, search);
    this.properties = new PropertiesApi(state);
  }

  SimulatedAnswer answer(Routes.Route call, SimulatedRequest request, Map<String, String> query) {
    return switch (call.name()) {
      case ACCOUNT_DETAILS -> account.details();
      case OWNERS_LIST -> account.owners(query);
      case OWNER_GET -> account.owner(call.argument(), query);
      case LIST_GET -> lists.get(call.argument());
      case LIST_BY_NAME -> lists.byName(call.argument());
      case LISTS_SEARCH -> lists.search(body(request));
      case LISTS_OF_RECORD -> lists.ofRecord(call.argument());
      case LIST_IDS_MAPPED -> lists.mapped(query);
      case MEMBERSHIPS_BY_ID -> lists.byId(call.argument(), query);
      case MEMBERSHIPS_BY_JOIN -> lists.byJoin(call.argument(), query);
      case MEMBERS_ADD -> lists.add(call.argument(), body(request));
      case MEMBERS_REMOVE -> lists.remove(call.argument(), body(request));
      case CONTACTS_READ -> contacts.read(body(request));
      case CONTACTS_UPDATE -> contacts.update(body(request));
      case CONTACTS_CREATE -> contacts.create(body(request));
      case CONTACTS_UPSERT -> contacts.upsert(body(request));
      case CONTACTS_ARCHIVE -> contacts.archive(body(request));
      case CONTACTS_SEARCH -> contacts.search(body(request), request.body().length);
      case CONTACTS_LIST -> contact.list(query);
      case CONTACT_GET -> contact.get(call.argument(), query);
      case CONTACT_CREATE -> contact.create(body(request));
      case CONTACT_PATCH -> contact.patch(call.argument(), query, body(request));
      case CONTACT_DELETE -> contact.delete(call.argument());
      case CONTACTS_MERGE -> contact.merge(body(request));
      case CONTACT_ERASE -> contact.erase(body(request));
      case COMPANIES_READ -> companies.read(body(request));
      case COMPANIES_SEARCH -> companies.search(body(request), request.body().length);
      case PROPERTIES_LIST -> properties.list();
      case PROPERTIES_CREATE -> properties.createAll(body(request));
      case PROPERTY_GET -> properties.get(call.argument());
      case PROPERTY_CREATE -> properties.create(body(request));
      case PROPERTY_PATCH -> properties.patch(call.argument(), body(request));
      case GROUP_GET -> properties.group(call.argument());
      case GROUP_CREATE -> properties.createGroup(body(request));
      case PROPERTY_LIMITS -> properties.limits();
      case UNINSTALL -> {
        uninstall.run();
        yield SimulatedAnswer.empty(204);
      }
    };
  }

  private static JsonNode body(SimulatedRequest request) {
    return Json.read(request.body());
  }

  /// The names of a query's `properties`, comma separated.
  static Set<String> names(Map<String, String> query) {
    var text = query.getOrDefault("properties", "");
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(",", -1)));
  }
}
