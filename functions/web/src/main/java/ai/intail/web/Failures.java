package ai.intail.web;

import ai.intail.hubspot.AppRefusedException;
import ai.intail.hubspot.MissingScopesException;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.RateLimitedException;
import ai.intail.hubspot.UnavailableException;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.tokens.NeedsReconnectException;
import ai.intail.sync.tokens.RenewalsHeldBackException;
import ai.intail.sync.tokens.TokenUnavailableException;

/// What is said when a request could not be fulfilled. No page shows an exception's text.
final class Failures {

  private static final String AGAIN = "Please try again in a minute; that is always safe.";

  private Failures() {}

  static WebAnswer page(RuntimeException failure) {
    return switch (failure) {
      case UnavailableException _, RateLimitedException _, OutOfTimeException _ ->
          later("HubSpot does not answer at the moment", "Nothing was changed. " + AGAIN);
      case TokenUnavailableException _, RenewalsHeldBackException _, StoreUnavailableException _ ->
          later("Intail is busy at the moment", "Nothing was lost. " + AGAIN);
      case AppRefusedException _ ->
          later(
              "HubSpot does not accept Intail at the moment",
              "Nothing was changed. Whoever runs Intail has to look at the app's own credentials.");
      case NeedsReconnectException _ ->
          new Message(
                  "The connection has ended",
                  "HubSpot says that the permission was taken back. Connect again; your reports"
                      + " and settings are still there.",
                  "To the connection",
                  "/connection")
              .page(409, Viewer.STRANGER);
      case MissingScopesException _ ->
          new Message(
                  "A permission is missing",
                  "HubSpot does not allow Intail to do that. Connect again and allow it.",
                  "To the connection",
                  "/connection")
              .page(403, Viewer.STRANGER);
      default ->
          new Message("Something went wrong", "Nothing was lost. " + AGAIN, "To the start", "/")
              .page(500, Viewer.STRANGER);
    };
  }

  private static WebAnswer later(String title, String text) {
    return new Message(title, text, "To the start", "/")
        .page(503, Viewer.STRANGER)
        .withHeader("retry-after", "60");
  }
}
