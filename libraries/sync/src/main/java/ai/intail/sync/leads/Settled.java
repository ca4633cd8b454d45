package ai.intail.sync.leads;

import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import java.util.Optional;

/// What became of the lead for one move.
public sealed interface Settled {

  /// A record stands for the move.
  record Stands(ContactResult.Lead lead) implements Settled {}

  /// HubSpot refused it.
  record Refused(String problem) implements Settled {}

  /// The contact's result with this told.
  default ContactResult on(ContactResult contact) {
    return switch (this) {
      case Stands(var lead) -> contact.with(lead);
      case Refused(var problem) ->
          new ContactResult(
              contact.contact(),
              Outcome.FAILED,
              contact.verdict(),
              contact.evidence(),
              Optional.of("the lead was not written: " + problem),
              Optional.empty());
    };
  }
}
