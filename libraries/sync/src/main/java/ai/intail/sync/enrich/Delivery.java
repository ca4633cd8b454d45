package ai.intail.sync.enrich;

/// One delivery of a change message.
///
/// @param id of the delivery, by which it is acknowledged
public record Delivery(String id, ChangeMessage message) {}
