package ai.intail.hubspot;

import java.time.Duration;

/// A token of the app itself, of no account: for the journal.
public record AppToken(AccessToken access, Duration expiresIn) {}
