package ai.intail.simulator;

import ai.intail.simulator.Endpoint.Kind;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import ai.intail.simulator.journal.Journal;
import ai.intail.simulator.outgoing.HttpSender;
import ai.intail.simulator.outgoing.Sender;
import ai.intail.simulator.outgoing.Signing;
import ai.intail.simulator.outgoing.Webhooks;
import ai.intail.simulator.outgoing.WorkflowActions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// A HubSpot in memory that behaves like HubSpot. Thread-safe.
public final class Simulator {

  private record Account(SimulatedHub hub, AccountGate gate) {}

  private final SimulatorSettings settings;
  private final SimulatorClock clock;
  private final Switches switches;
  private final Tokens tokens;
  private final OAuthApi oauth;
  private final Journal journal;
  private final Webhooks webhooks;
  private final WorkflowActions actions;
  private final AppGate app;
  private final Faults faults = new Faults();
  private final CallLog stray = new CallLog();
  private final Map<Long, Account> accounts = new ConcurrentSkipListMap<>();

  public Simulator(SimulatorSettings settings) {
    this(settings, new HttpSender());
  }

  /// @param sender brings webhooks and the calls of workflow actions to whom they are for
  public Simulator(SimulatorSettings settings, Sender sender) {
    this.settings = settings;
    this.clock = new SimulatorClock(settings.clock());
    this.switches = new Switches(settings.switches());
    this.tokens = new Tokens(new Random(settings.seed()), settings.accessTokenLife());
    this.journal = new Journal(clock, settings.journal(), switches, SimulatedApp.ID);
    var signing = new Signing(settings.app().clientSecret());
    this.webhooks = new Webhooks(clock, signing, sender, SimulatedApp.ID);
    this.actions = new WorkflowActions(clock, signing, sender, switches);
    this.oauth = new OAuthApi(settings.app(), clock, tokens, switches, this::find);
    var consent = new Consent(settings, clock, tokens, this::hubs);
    this.app = new AppGate(clock, switches, tokens, consent, oauth, journal, faults, stray);
  }

  public SimulatedHub addHub(long id, SimulatedUser user) {
    return addHub(id, user, Region.EU1);
  }

  /// @param user the first who may grant access to it
  /// @throws IllegalArgumentException if there is one of that id
  public SimulatedHub addHub(long id, SimulatedUser user, Region region) {
    if (id <= 0 || accounts.containsKey(id)) {
      throw new IllegalArgumentException("there is a hub " + id + " already, or it is no id");
    }
    var around = new HubState.Surroundings(clock, settings.searchLag(), switches, this::happened);
    var state = new HubState(id, region, around);
    var hub = new SimulatedHub(user, state, tokens, oauth, actions);
    var calls = new AccountCalls(state, settings.seed(), hub::uninstall);
    var gate = new AccountGate(state, calls, new RateLimiter(settings.rateLimits()), faults);
    accounts.put(id, new Account(hub, gate));
    return hub;
  }

  private void happened(HubEvent event) {
    journal.happened(event);
    webhooks.happened(event);
  }

  /// @throws IllegalArgumentException if there is none
  public SimulatedHub hub(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("there is no hub " + id));
  }

  Optional<SimulatedHub> find(long id) {
    return Optional.ofNullable(accounts.get(id)).map(Account::hub);
  }

  private Collection<SimulatedHub> hubs() {
    return accounts.values().stream().map(Account::hub).toList();
  }

  public Faults faults() {
    return faults;
  }

  /// How it behaves where HubSpot has several ways; may be changed at any time.
  public Switches switches() {
    return switches;
  }

  /// What goes to the app's webhooks.
  public Webhooks webhooks() {
    return webhooks;
  }

  /// The calls of workflow actions; [SimulatedHub#runAction] makes one.
  public WorkflowActions actions() {
    return actions;
  }

  /// Publishes what the journal has so far as a file of its own.
  public void publishJournal() {
    journal.publish();
  }

  /// Puts the time forward.
  public void advance(Duration by) {
    clock.advance(by);
  }

  public Instant now() {
    return clock.instant();
  }

  SimulatorClock clock() {
    return clock;
  }

  /// The last calls that belong to no account: of the token endpoint, the journal, and those
  /// without a good token.
  public List<CallRecord> strayCalls() {
    return stray.last();
  }

  /// Of every account and of none.
  Stream<CallLog> callLogs() {
    return Stream.concat(
        Stream.of(stray), accounts.values().stream().map(account -> account.hub().state().calls));
  }

  /// Answers one request.
  ///
  /// @throws IOException where the connection breaks or no answer comes, as a fault asked for
  public SimulatedAnswer answer(SimulatedRequest request) throws IOException {
    if (AppGate.answers(request.uri().getPath())) {
      return app.answer(request);
    }
    var token =
        request
            .header("authorization")
            .filter(text -> text.startsWith("Bearer "))
            .map(text -> text.substring("Bearer ".length()))
            .orElse("");
    var access = tokens.ofAccess(token);
    var account = access.flatMap(one -> Optional.ofNullable(accounts.get(one.grant().hub())));
    return account.isPresent()
        ? account.get().gate().answer(request, token, access.orElseThrow())
        : unknownCaller(request);
  }

  private SimulatedAnswer unknownCaller(SimulatedRequest request) {
    stray.add(
        new CallRecord(now(), request.method(), request.uri().getPath(), Kind.OTHER.label(), 401));
    return ErrorForms.answer(
        Refusal.of(401, "INVALID_AUTHENTICATION", "Authentication credentials not found."),
        switches);
  }
}
