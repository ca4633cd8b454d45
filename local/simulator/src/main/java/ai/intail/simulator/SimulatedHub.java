package ai.intail.simulator;

import ai.intail.simulator.HubState.Installation;
import ai.intail.simulator.HubState.OwnerState;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.HubEvent.Movement;
import ai.intail.simulator.event.Origin;
import ai.intail.simulator.outgoing.WorkflowAction;
import ai.intail.simulator.outgoing.WorkflowActions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// One account, as its people see and change it, and what the API did to it. Thread-safe.
///
/// What is done here leaves no [WriteRecord]: those tell of the API alone. The journal and webhooks
/// tell of both.
public final class SimulatedHub {

  private final List<SimulatedUser> users = new ArrayList<>();
  private final HubState state;
  private final Tokens tokens;
  private final OAuthApi oauth;
  private final WorkflowActions actions;

  SimulatedHub(
      SimulatedUser user, HubState state, Tokens tokens, OAuthApi oauth, WorkflowActions actions) {
    this.users.add(user);
    this.state = state;
    this.tokens = tokens;
    this.oauth = oauth;
    this.actions = actions;
  }

  HubState state() {
    return state;
  }

  public long id() {
    return state.id;
  }

  public Region region() {
    return state.region;
  }

  /// Who grants access where nobody else is named.
  public SimulatedUser user() {
    return users().getFirst();
  }

  /// Who may grant the app access.
  public List<SimulatedUser> users() {
    synchronized (state) {
      return List.copyOf(users);
    }
  }

  /// Another user, who may install apps too.
  public void addUser(SimulatedUser user) {
    synchronized (state) {
      users.add(user);
    }
  }

  /// @return the list's id
  public String addList(String name) {
    return addList(name, ListKind.MANUAL);
  }

  /// @return the list's id
  public String addList(String name, ListKind kind) {
    synchronized (state) {
      var list = new MemberList(Long.toString(state.nextListId()), name, kind, state.now());
      state.lists.put(Long.parseLong(list.id), list);
      return list.id;
    }
  }

  /// May be restored for 90 days.
  public void deleteList(String list) {
    synchronized (state) {
      listOf(list).delete(state.now());
    }
  }

  /// @throws IllegalArgumentException if it was deleted more than 90 days ago
  public void restoreList(String list) {
    synchronized (state) {
      if (!listOf(list).restore(state.now())) {
        throw new IllegalArgumentException("list " + list + " cannot be restored");
      }
    }
  }

  public void convertList(String list, ListKind kind) {
    synchronized (state) {
      listOf(list).convert(kind, state.now());
    }
  }

  /// @return the contact's id
  public long addContact(Map<String, String> properties) {
    synchronized (state) {
      var contact = state.nextId();
      addContact(contact, properties);
      return contact;
    }
  }

  /// @param properties with `createdate`, an ISO instant, for a contact that was made before
  /// @throws IllegalArgumentException if there is one of that id
  public void addContact(long contact, Map<String, String> properties) {
    synchronized (state) {
      if (contact <= 0 || state.contacts.has(contact)) {
        throw new IllegalArgumentException(
            "there is a contact " + contact + " already, or it is no id");
      }
      var created =
          Optional.ofNullable(properties.get("createdate"))
              .map(Instant::parse)
              .orElseGet(state::now);
      var values = new TreeMap<>(properties);
      values.remove("createdate");
      var record = CrmRecord.created(contact, created, values);
      state.contacts.put(record);
      state.tell(new HubEvent.ContactCreated(id(), contact, Origin.USER));
    }
  }

  public void changeContact(long contact, Map<String, String> properties) {
    synchronized (state) {
      state.contacts.put(live(contact).with(properties, state.now()));
      state.tell(
          new HubEvent.ContactChanged(id(), contact, Origin.USER, new TreeMap<>(properties)));
    }
  }

  private CrmRecord live(long contact) {
    return state
        .contacts
        .live(contact)
        .orElseThrow(() -> new IllegalArgumentException("there is no contact " + contact));
  }

  public void archiveContact(long contact) {
    synchronized (state) {
      state.contacts.put(live(contact).archived(state.now()));
      state.tell(new HubEvent.ContactDeleted(id(), contact, Origin.USER));
    }
  }

  public void restoreContact(long contact) {
    synchronized (state) {
      var record =
          state
              .contacts
              .find(contact)
              .filter(one -> !one.isLive())
              .orElseThrow(
                  () -> new IllegalArgumentException("contact " + contact + " is not archived"));
      state.contacts.put(record.restored(state.now()));
      state.tell(new HubEvent.ContactRestored(id(), contact, Origin.USER));
    }
  }

  /// @return the id of who survives: a new one, if the switch says so
  public long mergeContacts(long primary, long other) {
    synchronized (state) {
      return new ContactMerge(state).of(live(primary), live(other), Origin.USER).id();
    }
  }

  /// For privacy: nothing of the person stays, and the address never comes back.
  public void eraseContact(long contact) {
    synchronized (state) {
      ContactErasure.of(state, live(contact), Origin.USER);
    }
  }

  public Optional<SimulatedContact> contact(long contact) {
    synchronized (state) {
      return state.contacts.find(contact).map(SimulatedHub::seen);
    }
  }

  /// All contacts, archived ones too, by id.
  public List<SimulatedContact> contacts() {
    synchronized (state) {
      return state.contacts.all().stream().map(SimulatedHub::seen).toList();
    }
  }

  private static SimulatedContact seen(CrmRecord record) {
    return new SimulatedContact(
        record.id(),
        record.properties(),
        record.createdAt(),
        record.isLive() ? SimulatedContact.State.LIVE : SimulatedContact.State.ARCHIVED);
  }

  /// Contacts join a list now.
  public void join(String list, Collection<Long> contacts) {
    join(list, contacts, state.now());
  }

  /// @param at a time that has passed lets them appear late among those who joined then
  public void join(String list, Collection<Long> contacts, Instant at) {
    synchronized (state) {
      var members = listOf(list);
      contacts.forEach(
          contact -> {
            members.join(contact, at);
            tell(list, contact, Movement.ADDED_TO_LIST);
          });
    }
  }

  public void leave(String list, Collection<Long> contacts) {
    synchronized (state) {
      var members = listOf(list);
      members.lastRemoval = Optional.of(state.now());
      contacts.forEach(
          contact -> {
            members.leave(contact);
            tell(list, contact, Movement.REMOVED_FROM_LIST);
          });
    }
  }

  private void tell(String list, long contact, Movement movement) {
    state.tell(new HubEvent.MembershipChanged(id(), list, contact, movement));
  }

  /// Who is on a list, in join order.
  public List<Long> members(String list) {
    synchronized (state) {
      return List.copyOf(listOf(list).joins.values());
    }
  }

  private MemberList listOf(String list) {
    return ContactApi.number(list)
        .map(state.lists::get)
        .orElseThrow(() -> new IllegalArgumentException("there is no list " + list));
  }

  /// @return the owner's id
  public long addOwner(String email, String firstName, String lastName) {
    return addOwner(email, firstName, lastName, "");
  }

  /// @param email empty for a queue
  /// @param team empty for none
  /// @return the owner's id
  public long addOwner(String email, String firstName, String lastName, String team) {
    synchronized (state) {
      long owner = state.owners.isEmpty() ? 701 : state.owners.lastKey() + 1;
      state.owners.put(
          owner, new OwnerState(owner, email, firstName, lastName, owner + 10_000, team, true));
      return owner;
    }
  }

  public void deactivateOwner(long owner) {
    synchronized (state) {
      state.owners.computeIfPresent(owner, (_, one) -> one.deactivated());
    }
  }

  /// @return the company's id
  public long addCompany(Map<String, String> properties) {
    synchronized (state) {
      var record = CrmRecord.created(state.nextId(), state.now().minusSeconds(3_600), properties);
      state.companies.put(record);
      return record.id();
    }
  }

  /// The account's plan does not have these scopes: they are not granted, and where the app
  /// requires one, HubSpot says so on its own page.
  public void lackScopes(Set<String> scopes) {
    synchronized (state) {
      state.lacking = new HashSet<>(scopes);
    }
  }

  Set<String> lacking() {
    synchronized (state) {
      return Set.copyOf(state.lacking);
    }
  }

  /// @param limit 1,000 on paid plans, 10 on the free one
  public void limitCustomProperties(int limit) {
    synchronized (state) {
      state.customPropertyLimit = limit;
    }
  }

  /// An access token without the way over the consent page.
  public String issueToken(Set<String> scopes) {
    return tokens.access(new Tokens.Grant(id(), user(), scopes), state.now());
  }

  /// A refresh token without the way over the consent page.
  public String issueRefreshToken(Set<String> scopes) {
    return tokens.refresh(new Tokens.Grant(id(), user(), scopes), region().hublet());
  }

  /// All access tokens that were given out end now.
  public void expireTokens() {
    tokens.expireAccessOf(id(), state.now());
  }

  /// A code was exchanged: from now on the app is installed.
  void install(SimulatedUser user) {
    synchronized (state) {
      if (state.installation != Installation.INSTALLED) {
        state.installation = Installation.INSTALLED;
        state.tell(new HubEvent.AppInstalled(id(), user.id()));
      }
    }
  }

  /// The customer removes the app. Its properties and their values stay; its refresh tokens and
  /// webhooks end.
  public void uninstall() {
    synchronized (state) {
      state.installation = Installation.REMOVED;
      oauth.uninstalled(id());
      state.tell(new HubEvent.AppUninstalled(id(), user().id()));
    }
  }

  /// A contact reaches a custom action in a workflow; [WorkflowActions#deliver] makes the call.
  ///
  /// @return the callback id
  public String runAction(long contact, WorkflowAction action) {
    var properties = new TreeMap<String, String>();
    synchronized (state) {
      var record = live(contact);
      action.properties().forEach(name -> properties.put(name, record.get(name)));
    }
    return actions.reached(id(), contact, action, properties);
  }

  /// What the API wrote, in order.
  public List<WriteRecord> writes() {
    synchronized (state) {
      return state.writes.all();
    }
  }

  /// Every property that any write of a contact named.
  public Set<String> propertiesNamedByWrites() {
    var names = new TreeSet<String>();
    writes().forEach(write -> names.addAll(write.changes().keySet()));
    return names;
  }

  /// The last 50,000 calls, in order.
  public List<CallRecord> calls() {
    return state.calls.last();
  }

  /// How many calls there were of each kind, such as `contact_read`.
  public SortedMap<String, Long> callsByKind() {
    return state.calls.byKind();
  }

  public List<SimulatedProperty> contactProperties() {
    synchronized (state) {
      return List.copyOf(state.properties.live());
    }
  }
}
