package ai.intail.sync.connect;

import ai.intail.enrichment.field.FieldCatalogue;
import ai.intail.enrichment.field.FieldDefinition;
import ai.intail.enrichment.field.FieldOption;
import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.MissingScopesException;
import ai.intail.hubspot.Properties;
import ai.intail.hubspot.PropertyCreation;
import ai.intail.hubspot.PropertyDefinition;
import ai.intail.hubspot.PropertyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sees to it that the 36 properties exist. Missing ones are created, missing options added;
/// nothing is ever deleted or retyped.
public final class PropertySetup {

  /// How the setup ended.
  public sealed interface Outcome {

    /// All 36 are as they should be.
    record Ready(int created) implements Outcome {}

    /// An admin has to create these; the grant does not let Intail.
    record ToCreate(List<String> properties) implements Outcome {}

    /// The account has no room; nothing was created.
    ///
    /// @param missing the names of those that are needed
    /// @param free for how many there is room
    record NoRoom(List<String> missing, long free) implements Outcome {}

    /// HubSpot refused to create these, by a rule of the account.
    record Refused(List<String> properties) implements Outcome {}

    /// Properties of these names exist with another type.
    record Conflicts(List<String> properties) implements Outcome {}
  }

  /// @param account of the hub, granted with `crm.schemas.contacts.read`
  public Outcome run(HubAccount account) {
    var properties = account.properties();
    var existing =
        properties.ofContacts().stream()
            .collect(Collectors.toMap(PropertyDefinition::name, Function.identity()));
    var missing = new ArrayList<FieldDefinition>();
    var conflicts = new ArrayList<String>();
    for (FieldDefinition wanted : FieldCatalogue.all()) {
      var found = Optional.ofNullable(existing.get(wanted.field().property()));
      if (found.isEmpty()) {
        missing.add(wanted);
      } else if (isOfAnotherType(found.get(), wanted)) {
        conflicts.add(found.get().name());
      } else {
        addOptions(properties, found.get(), wanted);
      }
    }
    return conflicts.isEmpty()
        ? create(account, properties, missing)
        : new Outcome.Conflicts(conflicts);
  }

  private static Outcome create(
      HubAccount account, Properties properties, List<FieldDefinition> missing) {
    if (missing.isEmpty()) {
      return new Outcome.Ready(0);
    }
    var limits = account.contactPropertyLimits();
    if (limits.free() < missing.size()) {
      return new Outcome.NoRoom(names(missing), limits.free());
    }
    try {
      if (!properties.groupExists(FieldCatalogue.GROUP)) {
        properties.createGroup(FieldCatalogue.GROUP, FieldCatalogue.GROUP_LABEL);
      }
      return outcome(missing, properties.createAll(definitions(missing)));
    } catch (MissingScopesException notGranted) {
      return new Outcome.ToCreate(names(missing));
    }
  }

  private static Outcome outcome(
      List<FieldDefinition> wanted, Map<String, PropertyCreation> created) {
    var conflicts = new ArrayList<String>();
    var refused = new ArrayList<String>();
    for (FieldDefinition one : wanted) {
      var name = one.field().property();
      switch (Objects.requireNonNull(created.get(name), name)) {
        case PropertyCreation.Created() -> {}
        case PropertyCreation.Exists(var found) -> {
          if (isOfAnotherType(found, one)) {
            conflicts.add(name);
          }
        }
        case PropertyCreation.Refused _ -> refused.add(name);
      }
    }
    if (!conflicts.isEmpty()) {
      return new Outcome.Conflicts(conflicts);
    }
    return refused.isEmpty() ? new Outcome.Ready(wanted.size()) : new Outcome.Refused(refused);
  }

  private static List<PropertyDefinition> definitions(List<FieldDefinition> wanted) {
    return wanted.stream().map(PropertySetup::definition).toList();
  }

  private static List<String> names(List<FieldDefinition> definitions) {
    return definitions.stream().map(definition -> definition.field().property()).toList();
  }

  private static boolean isOfAnotherType(PropertyDefinition found, FieldDefinition wanted) {
    return !found.type().equals(wanted.type()) || !found.fieldType().equals(wanted.fieldType());
  }

  private static void addOptions(
      Properties properties, PropertyDefinition found, FieldDefinition wanted) {
    var known = found.options().stream().map(PropertyOption::value).collect(Collectors.toSet());
    var lacking =
        wanted.options().stream().filter(option -> !known.contains(option.value())).toList();
    if (lacking.isEmpty()) {
      return;
    }
    var all = new ArrayList<>(found.options());
    lacking.forEach(
        option -> all.add(new PropertyOption(option.label(), option.value(), all.size(), false)));
    try {
      properties.setOptions(found.name(), all);
    } catch (MissingScopesException notGranted) {
      // A value that has no option is refused for its contact alone, and says so in the run.
      return;
    }
  }

  private static PropertyDefinition definition(FieldDefinition wanted) {
    var options = new ArrayList<PropertyOption>();
    for (FieldOption option : wanted.options()) {
      options.add(new PropertyOption(option.label(), option.value(), options.size(), false));
    }
    return new PropertyDefinition(
        wanted.field().property(),
        wanted.label(),
        wanted.type(),
        wanted.fieldType(),
        wanted.description(),
        FieldCatalogue.GROUP,
        options,
        wanted.unique(),
        false,
        wanted.numberDisplayHint());
  }
}
