package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import ai.intail.simulator.HubState.OwnerState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// One account, as its people see and change it, and what the API did to it. Thread-safe.
///
/// What is done here leaves no [WriteRecord]: those tell of the API alone.
public final class SimulatedHub {

  private final long id;
  private final SimulatedUser user;
  private final Map<String, SimulatedUser> users = new ConcurrentHashMap<>();
  private final HubState state;
  private final Tokens tokens;
  private final JournalApi journal;

  SimulatedHub(long id, SimulatedUser user, HubState state, Tokens tokens, JournalApi journal) {
    this.journal = journal;
    this.id = id;
    this.user = user;
    this.users.put(user.email(), user);
    this.state = state;
    this.tokens = tokens;
  }

  HubState state() {
    return state;
  }

  public long id() {
    return id;
  }

  public SimulatedUser user() {
    return user;
  }

  /// Another user, who may install apps too.
  public void addUser(SimulatedUser other) {
    users.put(other.email(), other);
  }

  /// @param email empty for the admin
  Optional<SimulatedUser> user(String email) {
    return email.isEmpty() ? Optional.of(user) : Optional.ofNullable(users.get(email));
  }

  /// @return the list's id
  public String addList(String name) {
    return addList(name, ListKind.MANUAL);
  }

  /// @return the list's id
  public String addList(String name, ListKind kind) {
    synchronized (state) {
      var list =
          new MemberList(Long.toString(state.nextListId()), name, kind, state.clock.instant());
      state.lists.put(list.id, list);
      return list.id;
    }
  }

  public void deleteList(String list) {
    synchronized (state) {
      state.lists.remove(list);
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
  public void addContact(long contact, Map<String, String> properties) {
    synchronized (state) {
      var created =
          Optional.ofNullable(properties.get("createdate"))
              .map(Instant::parse)
              .orElseGet(state.clock::instant);
      var record = new CrmRecord(contact, created);
      if (state.contacts.putIfAbsent(contact, record) != null) {
        throw new IllegalArgumentException("there is a contact " + contact + " already");
      }
      var values = new TreeMap<>(properties);
      values.remove("createdate");
      state.set(record, values);
    }
  }

  public void changeContact(long contact, Map<String, String> properties) {
    synchronized (state) {
      state.set(state.liveContact(contact).orElseThrow(), properties);
    }
  }

  public void archiveContact(long contact) {
    synchronized (state) {
      state.liveContact(contact).orElseThrow().archived = true;
    }
  }

  public Optional<SimulatedContact> contact(long contact) {
    synchronized (state) {
      return Optional.ofNullable(state.contacts.get(contact)).map(SimulatedHub::seen);
    }
  }

  /// All contacts, archived ones too, by id.
  public List<SimulatedContact> contacts() {
    synchronized (state) {
      return state.contacts.values().stream().map(SimulatedHub::seen).toList();
    }
  }

  private static SimulatedContact seen(CrmRecord record) {
    return new SimulatedContact(
        record.id,
        record.properties,
        record.createdAt,
        record.archived ? SimulatedContact.State.ARCHIVED : SimulatedContact.State.LIVE);
  }

  /// Contacts join a list now.
  public void join(String list, Collection<Long> contacts) {
    join(list, contacts, state.clock.instant());
  }

  /// @param at a time that has passed lets them appear late among those who joined then
  public void join(String list, Collection<Long> contacts, Instant at) {
    synchronized (state) {
      contacts.forEach(contact -> listOf(list).join(contact, at));
    }
    tell(list, contacts, "ADDED_TO_LIST");
  }

  public void leave(String list, Collection<Long> contacts) {
    synchronized (state) {
      contacts.forEach(contact -> listOf(list).leave(contact));
    }
    tell(list, contacts, "REMOVED_FROM_LIST");
  }

  private void tell(String list, Collection<Long> contacts, String action) {
    contacts.forEach(
        contact ->
            journal.tell(
                id,
                "LIST_MEMBERSHIP",
                action,
                Json.object()
                    .put("type", "listMembership")
                    .put("listId", Long.parseLong(list))
                    .put("objectId", contact)
                    .put("objectTypeId", "0-1")));
  }

  /// Who is on a list, in join order.
  public List<Long> members(String list) {
    synchronized (state) {
      return List.copyOf(listOf(list).joins.values());
    }
  }

  private MemberList listOf(String list) {
    return Optional.ofNullable(state.lists.get(list))
        .orElseThrow(() -> new IllegalArgumentException("there is no list " + list));
  }

  /// @return the owner's id
  public long addOwner(String email, String firstName, String lastName) {
    synchronized (state) {
      long owner = state.owners.isEmpty() ? 701 : state.owners.lastKey() + 1;
      state.owners.put(
          owner, new OwnerState(owner, email, firstName, lastName, owner + 10_000, true));
      return owner;
    }
  }

  public void deactivateOwner(long owner) {
    synchronized (state) {
      state.owners.computeIfPresent(
          owner,
          (key, one) ->
              new OwnerState(key, one.email(), one.first(), one.last(), one.userId(), false));
    }
  }

  /// @return the company's id
  public long addCompany(Map<String, String> properties) {
    synchronized (state) {
      var record = new CrmRecord(state.nextId(), state.clock.instant().minusSeconds(3_600));
      record.properties.putAll(properties);
      state.companies.put(record.id, record);
      return record.id;
    }
  }

  /// The account's plan does not have these scopes: they are not granted.
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

  public void limitCustomProperties(int limit) {
    synchronized (state) {
      state.customPropertyLimit = limit;
    }
  }

  /// An access token without the way over the consent page.
  public String issueToken(Set<String> scopes) {
    return tokens.access(new Tokens.Grant(id, user, scopes), state.clock.instant());
  }

  /// A refresh token without the way over the consent page.
  public String issueRefreshToken(Set<String> scopes) {
    return tokens.refresh(new Tokens.Grant(id, user, scopes));
  }

  /// The customer removes the app: refreshes are refused, access tokens live on.
  public void uninstall() {
    tokens.endRefreshOf(id);
    journal.tell(
        id,
        "APP_LIFECYCLE_EVENT",
        "UNINSTALL",
        Json.object().put("type", "app_lifecycle_event").put("eventTypeId", "4-1916193"));
  }

  /// All access tokens that were given out end now.
  public void expireTokens() {
    tokens.expireAccessOf(id, state.clock.instant());
  }

  /// What the API wrote, in order.
  public List<WriteRecord> writes() {
    synchronized (state) {
      return List.copyOf(state.writes);
    }
  }

  /// Every property that any write of a contact named.
  public Set<String> propertiesNamedByWrites() {
    var names = new TreeSet<String>();
    writes().forEach(write -> names.addAll(write.changes().keySet()));
    return names;
  }

  public List<CallRecord> calls() {
    synchronized (state) {
      return List.copyOf(state.calls);
    }
  }

  void forgetCalls() {
    synchronized (state) {
      state.calls.clear();
    }
  }

  public SortedMap<String, Long> callsByKind() {
    var counts = new TreeMap<String, Long>();
    calls().forEach(call -> counts.merge(call.kind(), 1L, Long::sum));
    return counts;
  }

  public List<SimulatedProperty> contactProperties() {
    synchronized (state) {
      return List.copyOf(state.properties.values());
    }
  }
}
