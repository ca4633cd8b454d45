package ai.intail.sync.contract;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// What the contracts share: two hubs that nobody else uses, and a moment.
public abstract class Contract {

  private static final AtomicLong HUBS = new AtomicLong(700_000);

  static final Duration SECOND = Duration.ofSeconds(1);

  final HubId hub = new HubId(HUBS.incrementAndGet());
  final HubId other = new HubId(HUBS.incrementAndGet());
  final Instant now = Instant.parse("2026-06-30T12:00:00.123456Z");

  /// When somebody joined; HubSpot gives milliseconds.
  final Instant joinedAt = Instant.parse("2026-06-30T11:00:00.123Z");

  /// The implementation that is held to the contract.
  protected abstract Ports ports();

  static ContactId contact(long id) {
    return new ContactId(id);
  }

  static ReportId report(long number) {
    return new ReportId(new UUID(1, number));
  }

  static RunId run(long number) {
    return new RunId(new UUID(2, number));
  }
}
