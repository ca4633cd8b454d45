package ai.intail.hubspot;

import ai.intail.hubspot.PropertyCreation.Created;
import ai.intail.hubspot.PropertyCreation.Exists;
import ai.intail.hubspot.PropertyCreation.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads and creates the properties of contacts, and their groups. Source:
/// `/crm/properties/2026-03/contacts`. Thread-safe. How many there may be says
/// [HubAccount#contactPropertyLimits].
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one.
public final class Properties {

  private final Exchange exchange;

  Properties(Exchange exchange) {
    this.exchange = exchange;
  }

  /// All properties of contacts, HubSpot's own too; about 400 KB in one answer. Archived and
  /// sensitive ones are not among them.
  public List<PropertyDefinition> ofContacts() {
    var definitions = new ArrayList<PropertyDefinition>();
    Json.requiredArray(get(Paths.CONTACT_PROPERTIES), "results")
        .forEach(node -> definitions.add(PropertyJson.read(node)));
    return definitions;
  }

  /// One property; empty if there is none of that name.
  public Optional<PropertyDefinition> find(String name) {
    try {
      return Optional.of(PropertyJson.read(get(Paths.property(name))));
    } catch (NotFoundException missing) {
      return Optional.empty();
    }
  }

  /// Creates a property unless one of that name stands there.
  ///
  /// @throws ValidationException if HubSpot refuses it
  public PropertyCreation create(PropertyDefinition definition) {
    var request = PropertyJson.of(definition);
    try {
      exchange.send(Call.create(CallKind.PROPERTIES, Paths.CONTACT_PROPERTIES, request));
      return new Created();
    } catch (ConflictException taken) {
      return new Exists(find(definition.name()).orElseThrow(() -> taken));
    }
  }

  /// Creates properties: in batches of up to 100 where HubSpot lets it, else singly, since one bad
  /// one spoils a batch. Source: `…/batch/create`.
  ///
  /// @return by name, in the order given; a lost answer is made up for by asking what stands there
  public Map<String, PropertyCreation> createAll(List<PropertyDefinition> definitions) {
    var outcomes = new LinkedHashMap<String, PropertyCreation>();
    for (List<PropertyDefinition> batch : Records.batches(definitions)) {
      var created = createBatch(batch);
      for (PropertyDefinition definition : batch) {
        outcomes.put(
            definition.name(),
            created.contains(definition.name()) ? new Created() : createSingly(definition));
      }
    }
    return outcomes;
  }

  /// The names of those of whom HubSpot says that they were created.
  private Set<String> createBatch(List<PropertyDefinition> batch) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    batch.forEach(definition -> inputs.add(PropertyJson.of(definition)));
    var created = new HashSet<String>();
    try {
      var call = Call.create(CallKind.PROPERTIES, Paths.CONTACT_PROPERTIES_CREATE, request);
      Json.read(exchange.send(call).body())
          .path("results")
          .forEach(node -> Json.text(node, "name").ifPresent(created::add));
    } catch (ConflictException
        | ValidationException
        | UnavailableException
        | MalformedAnswerException unfulfilled) {
      return Set.of();
    }
    return created;
  }

  private PropertyCreation createSingly(PropertyDefinition definition) {
    try {
      return create(definition);
    } catch (ValidationException refused) {
      return new Refused(refused.category(), refused.hubspotMessage(), refused.correlationId());
    }
  }

  /// Replaces all options of a property; those that are left out are gone.
  public void setOptions(String name, List<PropertyOption> options) {
    var request = Json.object();
    PropertyJson.putOptions(request, options);
    exchange.send(Call.patch(CallKind.PROPERTIES, Paths.property(name), request));
  }

  /// Adds options to those that stand there: reads, and writes all again, for HubSpot knows no
  /// other way. Who changes the property in between is overwritten.
  ///
  /// @param options those whose value stands there already are left as they are
  /// @return the options as they stand now
  /// @throws NotFoundException if there is no such property
  public List<PropertyOption> addOptions(String name, List<PropertyOption> options) {
    var standing = PropertyJson.read(get(Paths.property(name))).options();
    var known = standing.stream().map(PropertyOption::value).collect(Collectors.toSet());
    var all = new ArrayList<>(standing);
    options.stream().filter(option -> known.add(option.value())).forEach(all::add);
    if (all.size() > standing.size()) {
      setOptions(name, all);
    }
    return List.copyOf(all);
  }

  /// Whether there is a group of that name.
  public boolean groupExists(String name) {
    try {
      get(Paths.group(name));
      return true;
    } catch (NotFoundException missing) {
      return false;
    }
  }

  /// Creates a group unless one of that name stands there.
  public void createGroup(String name, String label) {
    var request = Json.object().put("name", name).put("label", label);
    try {
      exchange.send(Call.create(CallKind.PROPERTIES, Paths.CONTACT_PROPERTY_GROUPS, request));
    } catch (ConflictException taken) {
      // It is there, which is all that is wanted.
      return;
    }
  }

  private JsonNode get(String path) {
    return Json.read(exchange.send(Call.get(CallKind.PROPERTIES, path)).body());
  }
}
