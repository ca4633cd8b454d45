package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which contacts a search has to look at. Those that are asked for by address are found by it, or
/// each search would go through a million.
final class ContactSearch {

  private final HubState hub;

  private ContactSearch(HubState hub) {
    this.hub = hub;
  }

  static Search of(HubState hub) {
    return new Search(
        Records.ofContacts(hub),
        new SearchFilters(name -> hub.properties.find(name).map(SimulatedProperty::type)),
        new ContactSearch(hub)::candidates);
  }

  private Stream<CrmRecord> candidates(JsonNode request) {
    var addresses = SearchFilters.wanted(request, ContactStore.EMAIL);
    if (addresses.isPresent()) {
      return byAddress(addresses.get());
    }
    return hub.contacts.searchableAfter(SearchFilters.wantedAfter(request).orElse(Long.MIN_VALUE));
  }

  /// What changed a moment ago had another address before.
  private Stream<CrmRecord> byAddress(Set<String> addresses) {
    Set<Long> ids = new HashSet<>(hub.contacts.unsettled());
    addresses.stream()
        .flatMap(address -> hub.contacts.byAddress(address).stream())
        .map(CrmRecord::id)
        .forEach(ids::add);
    return ids.stream().sorted().map(hub.contacts::searchable).flatMap(Optional::stream);
  }
}
