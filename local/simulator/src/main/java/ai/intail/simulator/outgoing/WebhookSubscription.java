package ai.intail.simulator.outgoing;

import java.util.Optional;
import java.util.Set;

/// What the app wants to be told.
///
/// @param type such as `contact.creation`; `object.creation` for the newer form of the same
/// @param property of a `propertyChange`, and of it alone
public record WebhookSubscription(String type, Optional<String> property) {

  private static final Set<String> EVENTS =
      Set.of("creation", "deletion", "merge", "propertyChange", "restore", "privacyDeletion");
  private static final Set<String> NEVER_TOLD =
      Set.of("num_unique_conversion_events", "hs_lastmodifieddate");

  public WebhookSubscription {
    boolean known =
        type.matches("(contact|object)\\.\\w+")
            && EVENTS.contains(type.substring(type.indexOf('.') + 1))
            && !type.equals("object.privacyDeletion");
    if (!known) {
      throw new IllegalArgumentException("there is no webhook " + type);
    }
    if (type.endsWith(".propertyChange") != property.isPresent()) {
      throw new IllegalArgumentException("a property belongs to propertyChange, and to it alone");
    }
    if (property.filter(NEVER_TOLD::contains).isPresent()) {
      throw new IllegalArgumentException(property.get() + " cannot be subscribed to");
    }
  }

  public static WebhookSubscription to(String type) {
    return new WebhookSubscription(type, Optional.empty());
  }

  public static WebhookSubscription toProperty(String property) {
    return new WebhookSubscription("contact.propertyChange", Optional.of(property));
  }

  boolean tells(String event) {
    return type.endsWith("." + event);
  }

  /// The newer form names the type of the record.
  boolean isNewer() {
    return type.startsWith("object.");
  }
}
