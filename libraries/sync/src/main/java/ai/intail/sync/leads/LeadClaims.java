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

  /// The claims that led to a record.
  List<Claim> ofLead(HubId hub, ContactId lead);

  /// Forgets that any claim led to a record; the claims themselves are updated before.
  void forgetLead(HubId hub, ContactId lead);

  /// Puts one claim in the place of another: of the same profile, by another contact or number.
  ///
  /// @return false, and nothing changed, if `from` is not there or `to` is claimed already
  boolean move(HubId hub, Claim from, Claim to);

  /// Deletes a claim. Of one contact the highest number goes first.
  void forget(HubId hub, Claim claim);
}
