package ai.intail.web;

import java.util.Optional;
import java.util.function.Supplier;

/// Tokens that go with every form: another site cannot know them, so it cannot send our forms. One
/// is bound to the session, before sign-in to the browser.
final class FormTokens {

  /// The field that carries it.
  static final String FIELD = "token";

  private final Supplier<KeyRing> keys;
  private final Browsers browsers;

  FormTokens(Supplier<KeyRing> keys, Browsers browsers) {
    this.keys = keys;
    this.browsers = browsers;
  }

  String of(Session session) {
    return keys.get().sign(text(session));
  }

  String ofBrowser(String secret) {
    return keys.get().sign(text(secret));
  }

  /// The token for whoever asks; empty if the browser is not known.
  String of(WebRequest request, Optional<Session> session) {
    return session.map(this::of).or(() -> browsers.of(request).map(this::ofBrowser)).orElse("");
  }

  /// Whether a form is one that we gave to whoever sends it.
  boolean areRight(WebRequest request, Optional<Session> session) {
    var sent = request.filled(FIELD);
    return session
        .map(FormTokens::text)
        .or(() -> browsers.of(request).map(FormTokens::text))
        .filter(text -> keys.get().verifies(text, sent))
        .isPresent();
  }

  private static String text(Session session) {
    return "form of session " + session.hub() + " " + session.id();
  }

  private static String text(String browser) {
    return "form of browser " + browser;
  }
}
