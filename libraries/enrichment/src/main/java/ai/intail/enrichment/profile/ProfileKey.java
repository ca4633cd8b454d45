package ai.intail.enrichment.profile;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import java.util.Optional;

/// By what a profile is found: an address, a LinkedIn page, or a last name at an employer. Whether
/// the person is meant is decided by [ai.intail.enrichment.match.Matching].
public record ProfileKey(String value) implements Comparable<ProfileKey> {

  private static final String EMAIL = "email#";
  private static final String AT_DOMAIN = "domain#";
  private static final String AT_NAME = "name#";

  public static ProfileKey of(EmailAddress address) {
    return new ProfileKey(EMAIL + address.value());
  }

  /// The address of which it is the key.
  public Optional<EmailAddress> address() {
    return value.startsWith(EMAIL)
        ? EmailAddress.of(value.substring(EMAIL.length()))
        : Optional.empty();
  }

  public static ProfileKey of(LinkedInProfile page) {
    return new ProfileKey("linkedin#" + page.slug());
  }

  /// @param lastName one of [ai.intail.enrichment.person.PersonName#lastNames]
  public static ProfileKey of(String lastName, Domain employer) {
    return new ProfileKey(AT_DOMAIN + lastName + "#" + employer.name());
  }

  /// @param lastName one of [ai.intail.enrichment.person.PersonName#lastNames]
  public static ProfileKey of(String lastName, CompanyName employer) {
    return new ProfileKey(AT_NAME + lastName + "#" + employer.normal());
  }

  /// @param alias a normal name or a domain; a normal name has no dot
  static ProfileKey ofAlias(String lastName, String alias) {
    return new ProfileKey((alias.indexOf('.') < 0 ? AT_NAME : AT_DOMAIN) + lastName + "#" + alias);
  }

  @Override
  public int compareTo(ProfileKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "ProfileKey[…]";
  }
}
