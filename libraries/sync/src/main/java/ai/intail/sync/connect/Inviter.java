package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.util.Optional;

/// Who made an invitation, and alone sees it and takes it back.
public sealed interface Inviter {

  /// Somebody who was signed in: the invitation is good for this hub alone.
  record OfHub(HubId hub) implements Inviter {
    @Override
    public String key() {
      return HUB + hub;
    }
  }

  /// Somebody who was not, known by a digest of the browser's secret.
  record OfBrowser(String digest) implements Inviter {
    @Override
    public String key() {
      return BROWSER + digest;
    }
  }

  String HUB = "hub-";
  String BROWSER = "browser-";

  static Inviter ofBrowser(String secret) {
    return new OfBrowser(Digests.of(secret));
  }

  /// Its name in links and keys.
  String key();

  /// @param key as [#key] gave it; empty if it is none
  static Optional<Inviter> ofKey(String key) {
    if (key.matches(HUB + "\\d{1,18}")) {
      return Optional.of(new OfHub(HubId.of(key.substring(HUB.length()))));
    }
    if (key.matches(BROWSER + "[A-Za-z0-9_-]{43}")) {
      return Optional.of(new OfBrowser(key.substring(BROWSER.length())));
    }
    return Optional.empty();
  }
}
