package ai.intail.enrichment.email;

/// What a verifying service came to for one address, where one is configured.
public sealed interface VerifierAnswer {

  /// Outranks what DNS and the profile say.
  record Said(EmailStatus status) implements VerifierAnswer {}

  /// It could not be asked, or not in time: nothing is written.
  record Failed() implements VerifierAnswer {}
}
