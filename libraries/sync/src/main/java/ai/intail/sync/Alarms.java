package ai.intail.sync;

import ai.intail.hubspot.HubId;

/// Tells whoever operates the deployment that something needs a look. Never throws.
public interface Alarms {

  /// What can be wrong.
  enum Alarm {
    /// A hub's tokens are renewed far more often than they end; its renewals are held back.
    TOO_MANY_GRANTS,
    /// A connection names tokens that Secrets Manager does not have.
    GRANT_MISSING,
    /// HubSpot refuses the app itself: its client secret or its settings are wrong.
    APP_REFUSED
  }

  /// @param hub whose work met it
  void raise(Alarm alarm, HubId hub);
}
