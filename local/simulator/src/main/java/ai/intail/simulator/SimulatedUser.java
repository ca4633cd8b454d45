package ai.intail.simulator;

/// A person who may grant the app access to an account.
public record SimulatedUser(long id, String email) {}
