package ai.intail.simulator;

import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.SimulatedAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The way over the consent page: what the app asks with, what the person answers, and the way
/// back.
final class Consent {

  /// What the person's answer consists of: who (`as`, or `hub` and `user`), and `decision`.
  static final Set<String> ANSWERS = Set.of("as", "hub", "user", "decision");

  private final SimulatorSettings settings;
  private final InstantSource clock;
  private final Tokens tokens;
  private final Supplier<Collection<SimulatedHub>> hubs;

  private record Grantor(SimulatedHub hub, SimulatedUser user) {}

  Consent(
      SimulatorSettings settings,
      InstantSource clock,
      Tokens tokens,
      Supplier<Collection<SimulatedHub>> hubs) {
    this.settings = settings;
    this.clock = clock;
    this.tokens = tokens;
    this.hubs = hubs;
  }

  /// The page; with a `decision`, the way back.
  ///
  /// @param preselected the account that the address names
  SimulatedAnswer answer(Parameters query, Optional<Long> preselected) {
    var wrong = wrong(query);
    if (wrong.isPresent()) {
      return ConsentPage.error("Something is wrong with this app", wrong.get());
    }
    return switch (query.get("decision")) {
      case "" ->
          new ConsentPage(offered(preselected))
              .ask(query, scopes(query.get("scope")), optional(query));
      case "allow" -> allowed(query, preselected);
      default -> back(query, "error=access_denied&error_description=cancelled");
    };
  }

  private Collection<SimulatedHub> offered(Optional<Long> preselected) {
    return hubs.get().stream()
        .filter(hub -> preselected.isEmpty() || hub.id() == preselected.get())
        .toList();
  }

  /// The documented name, and the one that its prose has too.
  private static Set<String> optional(Parameters query) {
    var scopes = scopes(query.get("optional_scope"));
    scopes.addAll(scopes(query.get("optional_scopes")));
    scopes.removeAll(scopes(query.get("scope")));
    return scopes;
  }

  private Optional<String> wrong(Parameters query) {
    var redirect = query.get("redirect_uri");
    if (!settings.app().clientId().equals(query.get("client_id"))) {
      return Optional.of("The client id is not known.");
    }
    if (!settings.app().redirectUris().contains(redirect)) {
      return Optional.of("The redirect address is not one that the app has registered.");
    }
    if (!isPermitted(redirect)) {
      return Optional.of(
          "The redirect address must be https, or http at localhost, and no number.");
    }
    var missing = new TreeSet<>(settings.requiredScopes());
    missing.removeAll(scopes(query.get("scope")));
    if (!missing.isEmpty()) {
      return Optional.of("The app requires scopes that were not asked for: " + missing);
    }
    var method = query.get("code_challenge_method");
    if (!query.get("code_challenge").isEmpty() && !method.equals("S256")) {
      return Optional.of("code_challenge_method takes S256.");
    }
    return Optional.empty();
  }

  private static boolean isPermitted(String redirect) {
    try {
      var uri = URI.create(redirect);
      var host = Optional.ofNullable(uri.getHost()).orElse("");
      return host.matches(".*[a-zA-Z].*")
          && !host.contains(":")
          && ("https".equals(uri.getScheme()) || host.equals("localhost"));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private SimulatedAnswer allowed(Parameters query, Optional<Long> preselected) {
    var grantor = grantor(query, preselected);
    if (grantor.isEmpty()) {
      return ConsentPage.error("No such account", "Choose an account and a user of it.");
    }
    var hub = grantor.get().hub();
    var scopes = scopes(query.get("scope"));
    var lacking = new TreeSet<>(hub.lacking());
    lacking.retainAll(settings.requiredScopes());
    if (!lacking.isEmpty()) {
      return ConsentPage.error(
          "This account cannot use the app", "Its plan does not have: " + lacking);
    }
    scopes.addAll(optional(query));
    scopes.removeAll(hub.lacking());
    var grant = new Tokens.Grant(hub.id(), grantor.get().user(), scopes);
    var code =
        tokens.code(grant, query.get("redirect_uri"), query.get("code_challenge"), clock.instant());
    return back(query, "code=" + encoded(code));
  }

  /// `as=hub:user` from the page; `hub` and perhaps `user` from a test, by number or address.
  private Optional<Grantor> grantor(Parameters query, Optional<Long> preselected) {
    var parts = query.get("as").split(":", 2);
    var hub =
        parts.length == 2 ? ContactApi.number(parts[0]) : query.number("hub").or(() -> preselected);
    var user = parts.length == 2 ? parts[1] : query.get("user");
    return hub.flatMap(
            id -> offered(preselected).stream().filter(one -> one.id() == id).findFirst())
        .flatMap(
            found ->
                found.users().stream()
                    .filter(one -> user.isEmpty() || isNamed(one, user))
                    .findFirst()
                    .map(one -> new Grantor(found, one)));
  }

  private static boolean isNamed(SimulatedUser one, String user) {
    return Long.toString(one.id()).equals(user) || one.email().equals(user);
  }

  private static SimulatedAnswer back(Parameters query, String answer) {
    var redirect = query.get("redirect_uri");
    var separator = redirect.contains("?") ? "&" : "?";
    var state = query.find("state").map(text -> "&state=" + encoded(text)).orElse("");
    return SimulatedAnswer.redirect(redirect + separator + answer + state);
  }

  static Set<String> scopes(String text) {
    var scopes = new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
    scopes.remove("");
    return scopes;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
