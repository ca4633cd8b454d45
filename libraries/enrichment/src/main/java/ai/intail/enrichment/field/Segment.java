package ai.intail.enrichment.field;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The predefined kinds of list: who the people on it are. A segment sets a report's defaults.
public enum Segment {
  CLOSED_WON("Closed won", Leads.MADE, 30),
  CLOSED_LOST("Closed lost", Leads.MADE, 90),
  OPEN_OPP("Open opportunity", Leads.MADE, 7),
  ACTIVE_CUSTOMER("Active customer", Leads.MADE, 30),
  CHURNED_CUSTOMER("Churned customer", Leads.MADE, 90),
  CHAMPION_BUYER("Champion buyer", Leads.MADE, 30),
  ADMIN("Admin", Leads.MADE, 30),
  POWER_USER("Power user", Leads.MADE, 30),
  CLOSED_WON_PRIMARY("Closed won, champion buyers", Leads.MADE, 30),
  CLOSED_LOST_PRIMARY("Closed lost, champion buyers", Leads.MADE, 90),
  OPEN_OPP_PRIMARY("Open opportunity, champion buyers", Leads.MADE, 7),
  INBOX("Inbox contacts", Leads.NONE, 90),
  CALENDAR("Calendar contacts", Leads.NONE, 90),
  OTHER("Other", Leads.NONE, 90);

  /// Reads segments from the strongest to the weakest: the order in which the defaults are listed.
  private static final Segment[] BY_STRENGTH = {
    CHAMPION_BUYER,
    ADMIN,
    POWER_USER,
    ACTIVE_CUSTOMER,
    CLOSED_WON,
    CLOSED_WON_PRIMARY,
    OPEN_OPP,
    OPEN_OPP_PRIMARY,
    CLOSED_LOST,
    CLOSED_LOST_PRIMARY,
    CHURNED_CUSTOMER,
    INBOX,
    CALENDAR,
    OTHER
  };

  private enum Leads {
    MADE,
    NONE
  }

  private final String label;
  private final Leads leads;
  private final Duration recheck;

  Segment(String label, Leads leads, int recheckDays) {
    this.label = label;
    this.leads = leads;
    this.recheck = Duration.ofDays(recheckDays);
  }

  public String label() {
    return label;
  }

  /// Whether leads are made for movers unless a report says otherwise.
  public boolean leadsByDefault() {
    return leads == Leads.MADE;
  }

  public Duration recheckEvery() {
    return recheck;
  }

  /// The higher, the stronger: a lead carries the strongest segment of the reports it is in.
  public int strength() {
    for (int i = 0; i < BY_STRENGTH.length; i++) {
      if (BY_STRENGTH[i] == this) {
        return BY_STRENGTH.length - i;
      }
    }
    throw new IllegalStateException("every segment has its strength");
  }

  /// @param value the option's value, in any case
  public static Optional<Segment> ofValue(String value) {
    var wanted = value.strip().toUpperCase(Locale.ROOT);
    return Stream.of(values()).filter(segment -> segment.name().equals(wanted)).findFirst();
  }
}
