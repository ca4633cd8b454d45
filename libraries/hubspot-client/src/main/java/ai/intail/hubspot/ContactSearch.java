package ai.intail.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What contacts to search for: those that meet all filters. Source:
/// `/crm/objects/2026-03/contacts/search`.
///
/// A search lags behind writes by up to half a minute, and HubSpot allows five a second.
public final class ContactSearch {

  /// Most filters of one search; HubSpot takes 6, and one is for going on.
  public static final int MOST_FILTERS = 5;

  private record Filter(String property, String operator, List<String> values) {}

  private final List<Filter> filters;

  private ContactSearch(List<Filter> filters) {
    if (filters.size() > MOST_FILTERS) {
      throw new IllegalArgumentException("a search takes up to " + MOST_FILTERS + " filters");
    }
    this.filters = List.copyOf(filters);
  }

  /// All contacts, to be narrowed down.
  public static ContactSearch all() {
    return new ContactSearch(List.of());
  }

  /// Whose property has the value; texts whatever their case, options by their exact value.
  public ContactSearch where(String property, String value) {
    return with(new Filter(property, "EQ", List.of(value)));
  }

  /// Whose property has one of the values; texts in lower case. HubSpot refuses a search of more
  /// than 3,000 characters.
  public ContactSearch whereIn(String property, Collection<String> values) {
    return with(new Filter(property, "IN", List.copyOf(values)));
  }

  /// Whose property has any value.
  public ContactSearch whereKnown(String property) {
    return with(new Filter(property, "HAS_PROPERTY", List.of()));
  }

  /// Whose property is greater: numbers, times in milliseconds.
  public ContactSearch whereGreater(String property, String than) {
    return with(new Filter(property, "GT", List.of(than)));
  }

  private ContactSearch with(Filter filter) {
    var more = new ArrayList<>(filters);
    more.add(filter);
    return new ContactSearch(more);
  }

  /// HubSpot gives no more than 10,000 results of one search: so pages go on by the record's id.
  ObjectNode request(long afterId, int limit, Collection<String> properties) {
    var request = Json.object().put("limit", limit);
    var names = request.putArray("properties");
    properties.forEach(names::add);
    var all = new ArrayList<>(filters);
    all.add(new Filter("hs_object_id", "GT", List.of(Long.toString(afterId))));
    var array = request.putArray("filterGroups").addObject().putArray("filters");
    for (Filter filter : all) {
      var json =
          array
              .addObject()
              .put("propertyName", filter.property())
              .put("operator", filter.operator());
      if (filter.operator().equals("IN")) {
        var values = json.putArray("values");
        filter.values().forEach(values::add);
      } else if (!filter.values().isEmpty()) {
        json.put("value", filter.values().getFirst());
      }
    }
    request
        .putArray("sorts")
        .addObject()
        .put("propertyName", "hs_object_id")
        .put("direction", "ASCENDING");
    return request;
  }
}
