package ai.intail.sync.tokens;

/// A grant and the number under which the connection's item names it.
record KnownGrant(long number, StoredGrant grant) {}
