package ai.intail.web;

import ai.intail.sync.connect.PropertyCheck;
import ai.intail.sync.connect.PropertySetup.Outcome;
import java.util.List;
import java.util.Optional;

/// How the properties stand, as it is shown.
///
/// @param text in a sentence or two; what to do, too
/// @param toCreate the names of those that have to be created
/// @param inTheWay the names of those that have another type
public record PropertiesView(String text, List<String> toCreate, List<String> inTheWay) {

  private static final String WAITING = " Until then your reports wait, and nobody is lost.";

  static PropertiesView of(Optional<PropertyCheck> check) {
    return check
        .map(one -> of(one.outcome(), Times.minute(one.at())))
        .orElseGet(() -> new PropertiesView("They were not checked yet.", List.of(), List.of()));
  }

  private static PropertiesView of(Outcome outcome, String at) {
    return switch (outcome) {
      case Outcome.Ready _ ->
          new PropertiesView("All 36 are there; checked " + at + ".", List.of(), List.of());
      case Outcome.ToCreate(var names) ->
          new PropertiesView(
              "Intail may not create properties, so an admin has to create these "
                  + names.size()
                  + ", or connect again and allow it."
                  + WAITING,
              names,
              List.of());
      case Outcome.NoRoom(var names, var free) ->
          new PropertiesView(
              ("Intail needs %d more custom contact properties, and your HubSpot account has room"
                          + " for %d, so none was created. Delete some that nobody uses, or move to a"
                          + " plan with more.")
                      .formatted(names.size(), free)
                  + WAITING,
              names,
              List.of());
      case Outcome.Refused(var names) ->
          new PropertiesView(
              "HubSpot refused to create these "
                  + names.size()
                  + ", by a rule of your account. Let an admin create them, then check again."
                  + WAITING,
              names,
              List.of());
      case Outcome.Conflicts(var names) ->
          new PropertiesView(
              "These properties exist in HubSpot with another type, and Intail never changes a"
                  + " type. Delete them there, with an export of their values if you need them,"
                  + " then check again: Intail creates them as they have to be."
                  + WAITING,
              List.of(),
              names);
    };
  }
}
