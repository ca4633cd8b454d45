package ai.intail.simulator;

import ai.intail.simulator.Routes.Kind;
import ai.intail.simulator.Routes.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A HubSpot in memory that behaves like HubSpot. Thread-safe.
public final class Simulator {

  private record Account(SimulatedHub hub, AccountCalls calls, RateLimiter limiter) {}

  /// Where older clients ask what an access token stands for.
  private static final String OLD_FACTS = "/oauth/v1/access-tokens/";

  /// Without a host header, as in the caller's thread.
  private static final String API = "https://api.hubapi.com";

  private final SimulatorSettings settings;
  private final Tokens tokens;
  private final OAuthApi oauth;
  private final Faults faults = new Faults();
  private final JournalApi journal;
  private final Map<Long, Account> accounts = new ConcurrentHashMap<>();
  private final List<CallRecord> stray = new CopyOnWriteArrayList<>();

  public Simulator(SimulatorSettings settings) {
    this.settings = settings;
    this.tokens = new Tokens(new Random(settings.seed()));
    this.journal = new JournalApi(settings.clock());
    this.oauth = new OAuthApi(settings, tokens, this::find);
  }

  public SimulatedHub addHub(long id, SimulatedUser user) {
    var state = new HubState(settings.clock(), settings.listCursors());
    var hub = new SimulatedHub(id, user, state, tokens, journal);
    accounts.put(
        id,
        new Account(
            hub,
            new AccountCalls(id, state, settings, hub::uninstall),
            new RateLimiter(settings.rateLimits())));
    return hub;
  }

  public SimulatedHub hub(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("there is no hub " + id));
  }

  private Optional<SimulatedHub> find(long id) {
    return Optional.ofNullable(accounts.get(id)).map(Account::hub);
  }

  public Faults faults() {
    return faults;
  }

  /// Calls that belong to no account: of the token endpoint, and those without a good token.
  public List<CallRecord> strayCalls() {
    return List.copyOf(stray);
  }

  /// All calls so far, of every account and of none.
  List<CallRecord> allCalls() {
    var all = new ArrayList<>(stray);
    accounts.values().forEach(account -> all.addAll(account.hub().calls()));
    return all;
  }

  void forgetCalls() {
    stray.clear();
    accounts.values().forEach(account -> account.hub().forgetCalls());
  }

  /// Answers one request.
  ///
  /// @throws IOException where the connection breaks, as a fault asked for
  public SimulatedAnswer answer(SimulatedRequest request) throws IOException {
    var path = request.uri().getPath();
    var query = parameters(Optional.ofNullable(request.uri().getRawQuery()).orElse(""));
    if (path.matches("/oauth/(\\d+/)?authorize")) {
      return oauth.authorize(query);
    }
    if (JournalApi.answers(path)) {
      return journalCall(request, path);
    }
    if (path.startsWith("/oauth/")) {
      return oauthCall(request, path);
    }
    var token =
        request
            .header("authorization")
            .filter(text -> text.startsWith("Bearer "))
            .map(text -> text.substring("Bearer ".length()));
    var grant = token.flatMap(tokens::ofAccess);
    var account = grant.flatMap(one -> Optional.ofNullable(accounts.get(one.hub())));
    if (account.isEmpty()) {
      var refusal =
          Refusal.of(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.");
      stray.add(record(request, Kind.OTHER, 401));
      return refusal.answer();
    }
    return accountCall(request, account.get(), grant.orElseThrow(), token.orElseThrow(), query);
  }

  private SimulatedAnswer journalCall(SimulatedRequest request, String path) {
    SimulatedAnswer answer;
    try {
      if (path.startsWith(JournalApi.FILES)) {
        answer = journal.file(request);
      } else if (request.header("authorization").flatMap(this::appToken).isEmpty()) {
        throw Refusal.of(401, "INVALID_AUTHENTICATION", "It takes a token of the app.");
      } else {
        var host = request.header("host").map(name -> "http://" + name).orElse(API);
        answer = journal.answer(request, host);
      }
    } catch (Refusal refusal) {
      answer = refusal.answer();
    }
    stray.add(record(request, Kind.OTHER, answer.status()));
    return answer;
  }

  private Optional<Tokens.Grant> appToken(String header) {
    var token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    return tokens
        .ofAccess(token)
        .filter(grant -> grant.hub() == Tokens.NO_HUB && tokens.isAlive(token, now()));
  }

  private SimulatedAnswer oauthCall(SimulatedRequest request, String path) throws IOException {
    SimulatedAnswer answer;
    try {
      var faulty = beforehand(Kind.OAUTH, request);
      answer =
          faulty.isPresent()
              ? faulty.get()
              : afterwards(SimulatedAnswer.json(200, oauthAnswer(request, path)));
    } catch (Refusal refusal) {
      answer = refusal.answer();
    } catch (ConnectionBroken broken) {
      stray.add(record(request, Kind.OAUTH, 0));
      throw new IOException("connection reset");
    }
    stray.add(record(request, Kind.OAUTH, answer.status()));
    return answer;
  }

  private JsonNode oauthAnswer(SimulatedRequest request, String path) {
    var form = parameters(new String(request.body(), StandardCharsets.UTF_8));
    if (path.startsWith(OLD_FACTS)) {
      return oauth.facts(path.substring(OLD_FACTS.length()));
    }
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "token" -> oauth.token(form);
      case "introspect" -> oauth.introspect(form);
      case "revoke" -> oauth.revoke(form);
      default -> throw Refusal.of(404, "", "resource not found");
    };
  }

  private SimulatedAnswer accountCall(
      SimulatedRequest request,
      Account account,
      Tokens.Grant grant,
      String token,
      Map<String, String> query)
      throws IOException {
    var path = request.uri().getRawPath();
    var route = Routes.of(request.method(), path);
    var kind = route.map(Route::kind).orElse(Kind.OTHER);
    var state = account.hub().state();
    SimulatedAnswer answer;
    try {
      if (!tokens.isAlive(token, now())) {
        throw Refusal.of(401, "EXPIRED_AUTHENTICATION", "The OAuth token used has expired.");
      }
      account.limiter().take(kind, now());
      var call = route.orElseThrow(() -> Refusal.of(404, "", "resource not found"));
      checkScopes(call, grant, state);
      var faulty = beforehand(kind, request);
      if (faulty.isPresent()) {
        answer = faulty.get();
      } else {
        synchronized (state) {
          state.caller = token.substring(Math.max(0, token.length() - 8));
          answer = account.calls().answer(call, request, query);
        }
        answer = afterwards(answer);
      }
    } catch (Refusal refusal) {
      answer = refusal.answer();
    } catch (ConnectionBroken broken) {
      synchronized (state) {
        state.calls.add(record(request, kind, 0));
      }
      throw new IOException("connection reset");
    }
    synchronized (state) {
      state.calls.add(record(request, kind, answer.status()));
    }
    return answer.with(account.limiter().headers(kind));
  }

  private static void checkScopes(Route call, Tokens.Grant grant, HubState state) {
    Set<String> missing = new HashSet<>(call.scopes());
    missing.removeAll(grant.scopes());
    if (!missing.isEmpty()) {
      throw Refusal.scopes(List.copyOf(missing));
    }
    if (!state.installed) {
      throw Refusal.of(401, "INVALID_AUTHENTICATION", "The app is not installed.");
    }
  }

  private static final class ConnectionBroken extends RuntimeException {
    ConnectionBroken() {
      super("connection broken");
    }
  }

  /// What happens to the answer of the call that this thread serves.
  private final ThreadLocal<Optional<Fault>> afterApplying =
      ThreadLocal.withInitial(Optional::empty);

  private Optional<SimulatedAnswer> beforehand(Kind kind, SimulatedRequest request) {
    var fault = faults.of(name(kind), request.method(), request.uri().getPath());
    if (fault.isEmpty()) {
      return Optional.empty();
    }
    return switch (fault.get()) {
      case Fault.Status(var status, var retryAfter) -> {
        var answer = Refusal.of(status, "", "a fault that was asked for").answer();
        yield Optional.of(
            retryAfter
                .map(pause -> answer.with(Map.of("retry-after", Long.toString(pause.toSeconds()))))
                .orElse(answer));
      }
      case Fault.Html(var status) ->
          Optional.of(SimulatedAnswer.html(status, "<html><h1>Bad gateway</h1></html>"));
      case Fault.Reset() -> throw new ConnectionBroken();
      case Fault.ResetAfterApplying _,
          Fault.CutBody _,
          Fault.Garbage _,
          Fault.TimeOut _,
          Fault.Slow _ -> {
        afterApplying.set(fault);
        yield Optional.empty();
      }
    };
  }

  private SimulatedAnswer afterwards(SimulatedAnswer answer) {
    var fault = afterApplying.get();
    afterApplying.remove();
    return fault.map(one -> spoiled(answer, one)).orElse(answer);
  }

  private static SimulatedAnswer spoiled(SimulatedAnswer answer, Fault fault) {
    return switch (fault) {
      case Fault.CutBody() ->
          new SimulatedAnswer(
              answer.status(),
              answer.headers(),
              Arrays.copyOf(answer.body(), answer.body().length / 2));
      case Fault.Garbage() ->
          new SimulatedAnswer(
              answer.status(),
              answer.headers(),
              "{\"results\":[{".getBytes(StandardCharsets.UTF_8));
      case Fault.ResetAfterApplying _, Fault.TimeOut _ -> throw new ConnectionBroken();
      case Fault.Slow(var by) -> answer.delayed(by);
      case Fault.Status _, Fault.Html _, Fault.Reset _ -> answer;
    };
  }

  private CallRecord record(SimulatedRequest request, Kind kind, int status) {
    return new CallRecord(now(), request.method(), request.uri().getPath(), name(kind), status);
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Instant now() {
    return settings.clock().instant();
  }

  /// Of a query or a form, in its order; what is repeated is as good as separated by commas.
  private static Map<String, String> parameters(String text) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.merge(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8),
            (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }
}
