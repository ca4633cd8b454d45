package ai.intail.sync.parked;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.sweep.SweepMessage;

/// A message that no list could give anew.
public sealed interface Kept {

  HubId hub();

  ReportId report();

  /// A part of a run.
  record Part(ChangeMessage message) implements Kept {
    @Override
    public HubId hub() {
      return message.hub();
    }

    @Override
    public ReportId report() {
      return message.report();
    }
  }

  /// A walk over all members, in its midst.
  record Walk(SweepMessage.Walk message) implements Kept {
    @Override
    public HubId hub() {
      return message.hub();
    }

    @Override
    public ReportId report() {
      return message.report();
    }
  }
}
