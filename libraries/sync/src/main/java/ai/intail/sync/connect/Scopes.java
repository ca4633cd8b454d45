package ai.intail.sync.connect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which scopes the customer is asked for.
///
/// Extras go into `optional_scope`: nobody's data is asked for as a condition, and what was not
/// granted is done without.
public enum Scopes {
  /// All scopes of the app's guide.
  GUIDE,
  /// Only those that something uses.
  LEAST;

  private static final List<String> NEEDED =
      List.of(
          "oauth",
          "crm.lists.read",
          "crm.objects.contacts.read",
          "crm.objects.contacts.write",
          "crm.schemas.contacts.read");

  private static final List<String> USED_EXTRAS =
      Arrays.stream(OptionalScope.values()).map(OptionalScope::scope).toList();

  private static final List<String> KEPT_FOR_THE_GUIDE =
      List.of(
          "crm.schemas.companies.read",
          "crm.objects.deals.read",
          "crm.schemas.deals.read",
          "crm.lists.write",
          "crm.import",
          "crm.export",
          "integration-sync",
          "tickets",
          "crm.schemas.custom.read",
          "crm.objects.custom.read",
          "crm.objects.custom.write",
          "sales-email-read",
          "crm.objects.companies.write");

  /// Without which Intail cannot work.
  public List<String> needed() {
    return NEEDED;
  }

  /// Which HubSpot drops silently where an account lacks them.
  public List<String> extras() {
    return switch (this) {
      case GUIDE -> Stream.concat(USED_EXTRAS.stream(), KEPT_FOR_THE_GUIDE.stream()).toList();
      case LEAST -> USED_EXTRAS;
    };
  }
}
