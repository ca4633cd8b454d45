package ai.intail.sync.rate;

import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpot;
import ai.intail.hubspot.OAuth;
import ai.intail.hubspot.Pacer;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.sync.work.Sleeper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Opens a hub's account so that every call goes at the pace of the shared budget.
public final class HubAccess {

  private final HubSpot hubSpot;
  private final CallBudget budget;
  private final Ceilings ceilings;
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final RandomGenerator random;

  public HubAccess(
      HubSpot hubSpot,
      CallBudget budget,
      Ceilings ceilings,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.hubSpot = hubSpot;
    this.budget = budget;
    this.ceilings = ceilings;
    this.sleeper = sleeper;
    this.clock = clock;
    this.random = random;
  }

  /// @param deadline by which every call has ended or failed with `OutOfTimeException`
  public HubAccount open(HubId hub, TokenSupplier tokens, Urgency urgency, Instant deadline) {
    return hubSpot.account(tokens, pacer(hub, urgency), deadline);
  }

  /// The token endpoints, whose calls count against no hub's limit.
  ///
  /// @param deadline by which every call has ended
  public OAuth oauth(Instant deadline) {
    return hubSpot.oauth(new Unbudgeted(sleeper), deadline);
  }

  Pacer pacer(HubId hub, Urgency urgency) {
    return new BudgetPacer(hub, urgency, budget, ceilings, sleeper, clock, random);
  }
}
