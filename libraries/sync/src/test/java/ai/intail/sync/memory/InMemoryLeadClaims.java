package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.leads.LeadClaims;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Claims by hub, contact and number.
public final class InMemoryLeadClaims implements LeadClaims {

  private record Key(ContactId contact, int move) {}

  private final Map<HubId, Map<Key, Claim>> claims = new HashMap<>();

  @Override
  public synchronized List<Claim> of(
      HubId hub, Collection<ContactId> contacts, Collection<String> slugs) {
    return claims.getOrDefault(hub, Map.of()).values().stream()
        .filter(
            claim ->
                contacts.contains(claim.contact())
                    || claim.linkedIn().filter(slug -> slugs.contains(slug.value())).isPresent())
        .toList();
  }

  @Override
  public synchronized boolean claim(HubId hub, Claim claim) {
    var own = claims.computeIfAbsent(hub, _ -> new LinkedHashMap<>());
    boolean taken =
        own.containsKey(key(claim))
            || (claim.linkedIn().isPresent()
                && own.values().stream().anyMatch(one -> one.linkedIn().equals(claim.linkedIn())));
    if (!taken) {
      own.put(key(claim), claim);
    }
    return !taken;
  }

  @Override
  public synchronized void update(HubId hub, Claim claim) {
    claims.computeIfAbsent(hub, _ -> new LinkedHashMap<>()).put(key(claim), claim);
  }

  private static Key key(Claim claim) {
    return new Key(claim.contact(), claim.move());
  }

  @Override
  public synchronized List<Claim> ofLead(HubId hub, ContactId lead) {
    return claims.getOrDefault(hub, Map.of()).values().stream()
        .filter(claim -> claim.leadRecord().filter(lead::equals).isPresent())
        .toList();
  }

  @Override
  public synchronized void forgetLead(HubId hub, ContactId lead) {
    // A claim itself says to which record it led.
  }

  @Override
  public synchronized boolean move(HubId hub, Claim from, Claim to) {
    var own = claims.computeIfAbsent(hub, _ -> new LinkedHashMap<>());
    if (!own.containsKey(key(from)) || own.containsKey(key(to))) {
      return false;
    }
    own.remove(key(from));
    own.put(key(to), to);
    return true;
  }

  @Override
  public synchronized void forget(HubId hub, Claim claim) {
    claims.getOrDefault(hub, new LinkedHashMap<>()).remove(key(claim));
  }

  synchronized long forget(HubId hub) {
    return Forgetting.size(claims.remove(hub));
  }
}
