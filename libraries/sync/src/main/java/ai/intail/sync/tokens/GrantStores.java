package ai.intail.sync.tokens;

import ai.intail.sync.connect.Connections;

/// Where grants are kept: the tokens in the vault, which of them counts in the connection's item,
/// who may change that in the lease.
public record GrantStores(Connections connections, TokenVault vault, Leases leases, GrantLog log) {}
