package ai.intail.sync.leads;

/// A move and the claim that stands for it, made by this contact or by another record of the
/// person.
record ClaimedMove(Moved moved, Claim claim) {

  boolean isOwn() {
    return claim.contact().equals(moved.contact());
  }

  /// An earlier attempt of this run made the lead.
  boolean wasMadeByThisRun() {
    return isOwn()
        && claim
            .settled()
            .filter(settled -> settled.origin() == Claim.Origin.CREATED)
            .filter(settled -> settled.run().equals(moved.run()))
            .isPresent();
  }
}
