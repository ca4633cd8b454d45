package ai.intail.simulator.journal;

/// How the journal is written.
///
/// @param eventsPerFile most events of one file, from 1
/// @param repeats how likely an event is told again in the next file, 0 to 1
/// @param seed draws which
public record JournalSettings(int eventsPerFile, double repeats, long seed) {

  public JournalSettings {
    if (eventsPerFile < 1 || !(repeats >= 0 && repeats <= 1)) {
      throw new IllegalArgumentException("eventsPerFile is at least 1, repeats from 0 to 1");
    }
  }

  /// 10,000 events a file, as HubSpot has it since July 2026; no repeats, so that counts are plain.
  public static JournalSettings defaults() {
    return new JournalSettings(10_000, 0, 1);
  }

  public JournalSettings withEventsPerFile(int most) {
    return new JournalSettings(most, repeats, seed);
  }

  public JournalSettings withRepeats(double share, long otherSeed) {
    return new JournalSettings(eventsPerFile, share, otherSeed);
  }
}
