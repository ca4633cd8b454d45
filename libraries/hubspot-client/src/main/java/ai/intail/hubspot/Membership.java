package ai.intail.hubspot;

import java.time.Instant;

/// @param joinedAt when the contact joined the list
public record Membership(ContactId contact, Instant joinedAt) {}
