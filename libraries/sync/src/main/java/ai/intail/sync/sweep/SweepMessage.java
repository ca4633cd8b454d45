package ai.intail.sync.sweep;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What travels on the sweeps queue: *look* (never who joined), and what ends: contacts, hubs.
public sealed interface SweepMessage {

  HubId hub();

  /// Something to do for one report.
  sealed interface OfReport extends SweepMessage {

    ReportId report();
  }

  /// Something that became of a contact in HubSpot.
  sealed interface OfContact extends SweepMessage {

    Pass pass();

    /// The same, to be done once more.
    OfContact again();
  }

  /// Somebody may have joined.
  record Look(HubId hub, ReportId report) implements OfReport {}

  /// A sweep stopped in its midst.
  ///
  /// @param cursorVersion what the cursor must stand at; else somebody else went on
  record Continue(HubId hub, ReportId report, long cursorVersion) implements OfReport {}

  /// A person asked for a run over all members ("run now").
  ///
  /// @param user who asked
  /// @param cursorVersion what the walk's cursor must stand at, 0 at first
  record Walk(
      HubId hub, ReportId report, RunId run, String user, Instant askedAt, long cursorVersion)
      implements OfReport {

    @Override
    public String toString() {
      return "Walk[hub=%s, report=%s, run=%s, cursorVersion=%d]"
          .formatted(hub, report, run, cursorVersion);
    }
  }

  /// Whether it is done for the first time. What an invocation had in hand when it was done first
  /// is stored after that, so it is done once more when every such invocation has ended.
  enum Pass {
    FIRST,
    SECOND
  }

  /// A contact is in HubSpot's recycling bin, from which it may come back.
  record ContactDeleted(HubId hub, ContactId contact, Pass pass) implements OfContact {

    @Override
    public ContactDeleted again() {
      return new ContactDeleted(hub, contact, Pass.SECOND);
    }
  }

  /// A contact asked to be forgotten, for good.
  record ContactPrivacyDeleted(HubId hub, ContactId contact, Pass pass) implements OfContact {

    @Override
    public ContactPrivacyDeleted again() {
      return new ContactPrivacyDeleted(hub, contact, Pass.SECOND);
    }
  }

  /// Contacts became one.
  ///
  /// @param merged the records that are no more, the one that counted most first
  /// @param into the record that survives; it may be new
  record ContactMerged(HubId hub, List<ContactId> merged, ContactId into, Pass pass)
      implements OfContact {

    public ContactMerged {
      merged = List.copyOf(merged);
      if (merged.isEmpty() || merged.contains(into)) {
        throw new IllegalArgumentException("a merge ends other records than the one that survives");
      }
    }

    @Override
    public ContactMerged again() {
      return new ContactMerged(hub, merged, into, Pass.SECOND);
    }
  }

  /// The app is no longer to be in an account.
  ///
  /// @param at when it ended; a connection that was made later is left alone
  record AppRemoved(HubId hub, Instant at, How how, Pass pass) implements SweepMessage {

    /// Who removes it.
    public enum How {
      /// The customer in HubSpot: there is nothing left to call.
      IN_HUBSPOT,
      /// The customer in our console: HubSpot is to be told.
      IN_CONSOLE
    }

    public AppRemoved again() {
      return new AppRemoved(hub, at, how, Pass.SECOND);
    }
  }

  /// Everything that is kept of a hub is to be deleted.
  ///
  /// @param receipt in which it is counted
  record EraseHub(HubId hub, UUID receipt) implements SweepMessage {}
}
