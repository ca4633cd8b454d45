package ai.intail.sync.leads;

/// A move and the claim that stands for it, made by this contact or by another record of the
/// person.
record ClaimedMove(Moved moved, Claim claim) {

  boolean isOwn() {
    return claim.contact().equals(moved.contact());
  }
}
