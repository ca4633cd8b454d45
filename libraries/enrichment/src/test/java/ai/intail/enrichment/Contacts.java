package ai.intail.enrichment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Builds contacts; who says nothing gets Jane Doe, buyer at Acme.
public final class Contacts {

  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "firstname", "Jane",
              "lastname", "Doe",
              "email", "jane.doe@acme.example",
              "company", "Acme Inc.",
              "website", "acme.example",
              "jobtitle", "Buyer"));
  private Optional<AssociatedCompany> associated = Optional.empty();
  private Instant createdAt = Instant.parse("2024-01-15T10:00:00Z");

  public static Contacts contact() {
    return new Contacts();
  }

  public Contacts with(String property, String value) {
    properties.put(property, value);
    return this;
  }

  public Contacts without(String property) {
    properties.remove(property);
    return this;
  }

  public Contacts createdAt(String instant) {
    createdAt = Instant.parse(instant);
    return this;
  }

  public Contacts associatedWith(AssociatedCompany company) {
    associated = Optional.of(company);
    return this;
  }

  public CrmContact build() {
    var contact = CrmContact.of(4_242, 17, properties, createdAt);
    return associated.map(contact::associatedWith).orElse(contact);
  }
}
