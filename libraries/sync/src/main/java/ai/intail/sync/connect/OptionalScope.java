package ai.intail.sync.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Scopes that something uses and that Intail works without.
public enum OptionalScope {
  /// To create the properties; else an admin does.
  WRITE_PROPERTIES("crm.schemas.contacts.write"),
  /// To suggest an owner who is active.
  READ_OWNERS("crm.objects.owners.read"),
  /// To suggest the owner of the new company, and to know the company of a contact that names none.
  READ_COMPANIES("crm.objects.companies.read");

  private final String scope;

  OptionalScope(String scope) {
    this.scope = scope;
  }

  public String scope() {
    return scope;
  }

  /// Those that were not granted.
  public static List<OptionalScope> lackingIn(Set<String> granted) {
    return Arrays.stream(values()).filter(one -> !granted.contains(one.scope)).toList();
  }
}
