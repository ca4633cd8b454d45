package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;

/// Brings each call on one account to the resource that answers it. Used with the account's monitor
/// held.
final class AccountCalls {

  private final AccountApi account;
  private final ListsApi lists;
  private final MembersApi members;
  private final ContactsApi contacts;
  private final ContactApi contact;
  private final Search contactSearch;
  private final CompaniesApi companies;
  private final PropertiesApi properties;
  private final GroupsApi groups;
  private final Runnable uninstall;

  /// @param seed orders what HubSpot leaves unordered
  /// @param uninstall what the app does to itself by its own call
  AccountCalls(HubState state, long seed, Runnable uninstall) {
    var writing = new ContactWriting(state);
    this.account = new AccountApi(state);
    this.lists = new ListsApi(state);
    this.members = new MembersApi(state);
    this.contacts = new ContactsApi(state, writing, seed);
    this.contact = new ContactApi(state, writing);
    this.contactSearch = ContactSearch.of(state);
    this.companies = new CompaniesApi(state, seed);
    this.properties = new PropertiesApi(state);
    this.groups = new GroupsApi(state);
    this.uninstall = uninstall;
  }

  SimulatedAnswer answer(Route call, SimulatedRequest request, Parameters query) {
    return switch (call.endpoint()) {
      case ACCOUNT_DETAILS -> account.details();
      case OWNERS_LIST -> account.owners(query);
      case OWNER_GET -> account.owner(call.argument(), query);
      case LISTS_GET -> lists.several(query);
      case LIST_GET -> lists.get(call.argument());
      case LIST_BY_NAME -> lists.byName(call.argument());
      case LISTS_SEARCH -> lists.search(body(request));
      case LIST_CREATE -> lists.create(body(request));
      case LIST_RENAME -> lists.rename(call.argument(), query);
      case LIST_DELETE -> lists.delete(call.argument());
      case LIST_RESTORE -> lists.restore(call.argument());
      case LIST_CONVERT -> lists.convert(call.argument(), body(request));
      case LISTS_OF_RECORD -> lists.ofRecord(call.argument());
      case LISTS_OF_RECORDS -> lists.ofRecords(body(request));
      case LIST_ID_MAPPED -> lists.mapped(query);
      case LIST_IDS_MAPPED -> lists.mappedAll(body(request));
      case MEMBERSHIPS_BY_ID -> members.byId(call.argument(), query);
      case MEMBERSHIPS_BY_JOIN -> members.byJoin(call.argument(), query);
      case MEMBERS_ADD -> members.add(call.argument(), body(request));
      case MEMBERS_REMOVE -> members.remove(call.argument(), body(request));
      case MEMBERS_ADD_AND_REMOVE -> members.addAndRemove(call.argument(), body(request));
      case MEMBERS_ADD_FROM -> members.addFrom(call.argument(), call.arguments().getLast());
      case MEMBERS_REMOVE_ALL -> members.removeAll(call.argument());
      case CONTACTS_READ -> contacts.read(body(request));
      case CONTACTS_UPDATE -> contacts.update(body(request));
      case CONTACTS_CREATE -> contacts.create(body(request));
      case CONTACTS_UPSERT -> contacts.upsert(body(request));
      case CONTACTS_ARCHIVE -> contacts.archive(body(request));
      case CONTACTS_SEARCH -> contactSearch.answer(body(request), request.body().length);
      case CONTACTS_LIST -> contact.list(query);
      case CONTACT_GET -> contact.get(call.argument(), query);
      case CONTACT_CREATE -> contact.create(body(request));
      case CONTACT_PATCH -> contact.patch(call.argument(), query, body(request));
      case CONTACT_DELETE -> contact.delete(call.argument());
      case CONTACTS_MERGE -> contact.merge(body(request));
      case CONTACT_ERASE -> contact.erase(body(request));
      case COMPANIES_READ -> companies.read(body(request));
      case COMPANIES_SEARCH -> companies.search(body(request), request.body().length);
      case PROPERTIES_LIST -> properties.list(query);
      case PROPERTIES_CREATE -> properties.createAll(body(request));
      case PROPERTIES_READ -> properties.readAll(body(request));
      case PROPERTIES_ARCHIVE -> properties.archiveAll(body(request));
      case PROPERTY_GET -> properties.get(call.argument(), query);
      case PROPERTY_CREATE -> properties.create(body(request));
      case PROPERTY_PATCH -> properties.patch(call.argument(), body(request));
      case PROPERTY_ARCHIVE -> properties.archive(call.argument());
      case GROUPS_LIST -> groups.list();
      case GROUP_GET -> groups.get(call.argument());
      case GROUP_CREATE -> groups.create(body(request));
      case GROUP_PATCH -> groups.patch(call.argument(), body(request));
      case GROUP_DELETE -> groups.delete(call.argument());
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
}
