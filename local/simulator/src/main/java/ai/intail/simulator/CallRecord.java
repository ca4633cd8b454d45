package ai.intail.simulator;

import java.time.Instant;

/// One call that was answered.
///
/// @param kind such as `contact_read`; the path's part that says what the call is for
public record CallRecord(Instant at, String method, String path, String kind, int status) {}
