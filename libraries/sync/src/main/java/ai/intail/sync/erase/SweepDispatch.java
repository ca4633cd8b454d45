package ai.intail.sync.erase;

import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.SweepMessage;
import java.time.Instant;

/// Does what a message of the sweeps queue says.
public final class SweepDispatch {

  private final Sweep sweep;
  private final ContactErasure contacts;
  private final ContactMerge merges;
  private final AppRemoval removal;
  private final HubErasure hubs;

  public SweepDispatch(
      Sweep sweep,
      ContactErasure contacts,
      ContactMerge merges,
      AppRemoval removal,
      HubErasure hubs) {
    this.sweep = sweep;
    this.contacts = contacts;
    this.merges = merges;
    this.removal = removal;
    this.hubs = hubs;
  }

  /// @param deadline by which it returns; what is not done then goes on by another message
  public void on(SweepMessage message, Instant deadline) {
    switch (message) {
      case SweepMessage.OfReport ofReport -> sweep.on(ofReport, deadline);
      case SweepMessage.ContactDeleted deleted -> contacts.on(deleted);
      case SweepMessage.ContactPrivacyDeleted deleted -> contacts.on(deleted);
      case SweepMessage.ContactMerged merged -> merges.on(merged);
      case SweepMessage.AppRemoved removed -> removal.on(removed, deadline);
      case SweepMessage.EraseHub erase -> hubs.on(erase, deadline);
    }
  }
}
