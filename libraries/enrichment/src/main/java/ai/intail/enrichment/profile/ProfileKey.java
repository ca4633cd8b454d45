package ai.intail.enrichment.profile;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;

/// By what a profile is found: an address, a LinkedIn page, or a name at an employer.
public record ProfileKey(String value) implements Comparable<ProfileKey> {

  public static ProfileKey of(EmailAddress address) {
    return new ProfileKey("email#" + address.value());
  }

  public static ProfileKey of(LinkedInProfile page) {
    return new ProfileKey("linkedin#" + page.slug());
  }

  public static ProfileKey of(PersonName name, Domain employer) {
    return new ProfileKey("domain#" + name.lastParts().getLast() + "#" + employer.name());
  }

  public static ProfileKey of(PersonName name, CompanyName employer) {
    return new ProfileKey("name#" + name.lastParts().getLast() + "#" + employer.normal());
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
