package ai.intail.simulator;

import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.SimulatedAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages on which a person lets an app into an account, plain enough to be clicked through by
/// hand and by tests.
final class ConsentPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
        body { margin: 0; background: #f5f7fa; color: #1f2a37; font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 36rem; margin: 3rem auto; padding: 2rem; background: #fff;
          border: 1px solid #d5dbe3; border-radius: 8px; }
        h1 { margin: 0 0 .5rem; font-size: 1.4rem; }
        h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        fieldset { margin: 0 0 .75rem; border: 1px solid #d5dbe3; border-radius: 6px; }
        label { display: block; padding: .2rem 0; }
        ul { margin: 0; padding-left: 1.2rem; }
        code { font-size: .9em; }
        .note { color: #53606f; font-size: .9rem; }
        .buttons { display: flex; gap: .75rem; margin-top: 1.5rem; }
        button { padding: .6rem 1.4rem; border: 1px solid #2b5fb3; border-radius: 6px; font: inherit;
          cursor: pointer; background: #fff; color: #2b5fb3; }
        button.main { background: #2b5fb3; color: #fff; }
      </style>
      </head>
      <body><main>
      <p class="note">Simulated HubSpot</p>
      <h1>%s</h1>
      %s
      </main></body>
      </html>
      """;

  private final Collection<SimulatedHub> hubs;

  ConsentPage(Collection<SimulatedHub> hubs) {
    this.hubs = hubs;
  }

  /// HubSpot's own page: the app hears nothing of it.
  static SimulatedAnswer error(String title, String text) {
    return SimulatedAnswer.html(
        400, PAGE.formatted(escaped(title), escaped(title), "<p>" + escaped(text) + "</p>"));
  }

  SimulatedAnswer ask(Parameters query, Set<String> needed, Set<String> optional) {
    var body =
        """
        <p>The app asks for access to one of your accounts.</p>
        <h2>It needs</h2>
        %s
        %s
        <form action="/oauth/authorize" method="post">
        %s
        <h2>Account and user</h2>
        %s
        <p class="buttons">
          <button class="main" name="decision" value="allow">Connect app</button>
          <button name="decision" value="deny" formnovalidate>Cancel</button>
        </p>
        </form>
        """
            .formatted(scopes(needed), optional(optional), carried(query), accounts());
    return SimulatedAnswer.html(200, PAGE.formatted("Connect an app", "Connect an app", body));
  }

  private static String scopes(Set<String> scopes) {
    return scopes.stream()
        .map(scope -> "<li><code>" + escaped(scope) + "</code></li>")
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private static String optional(Set<String> scopes) {
    return scopes.isEmpty()
        ? ""
        : "<h2>It would like</h2>\n"
            + scopes(scopes)
            + "\n<p class=\"note\">What the account's plan lacks is left out.</p>";
  }

  /// What the app asked with goes along with the answer.
  private static String carried(Parameters query) {
    return query.all().entrySet().stream()
        .filter(one -> !Consent.ANSWERS.contains(one.getKey()))
        .map(
            one ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(one.getKey()), escaped(one.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String accounts() {
    if (hubs.isEmpty()) {
      return "<p>There is no account yet.</p>";
    }
    return hubs.stream().map(ConsentPage::account).collect(Collectors.joining("\n"));
  }

  private static String account(SimulatedHub hub) {
    List<String> users =
        hub.users().stream()
            .map(
                user ->
                    "<label><input type=\"radio\" name=\"as\" value=\"%d:%d\" required> %s</label>"
                        .formatted(hub.id(), user.id(), escaped(user.email())))
            .toList();
    return "<fieldset><legend>Account %d (%s)</legend>%s</fieldset>"
        .formatted(hub.id(), hub.region().hublet(), String.join("\n", users));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
