package ai.intail.sync.leads;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.util.Collection;
import java.util.List;

/// The claims. Thread-safe.
public interface LeadClaims {

  /// All claims of these contacts, and all that name one of these profiles, each once.
  ///
  /// @param slugs of LinkedIn profiles
  List<Claim> of(HubId hub, Collection<ContactId> contacts, Collection<String> slugs);

  /// Claims a move: contact and number, and profile and number where the profile is known, both or
  /// neither.
  ///
  /// @return false, and nothing changed, if either is claimed already
  boolean claim(HubId hub, Claim claim);

  /// Stores the record that a claim led to, or the report whose segment it carries now.
  void update(HubId hub, Claim claim);
}
