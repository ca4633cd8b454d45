package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;

/// How long each customer wants its data kept. Thread-safe.
public interface Retentions {

  /// What was chosen last, else [Retention#USUAL].
  Retention of(HubId hub);

  void choose(HubId hub, Retention retention);
}
