package ai.intail.enrichment;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds profiles; who says nothing gets Jane Doe without any job.
public final class Profiles {

  private final String id;
  private String name = "Jane Doe";
  private final List<Position> positions = new ArrayList<>();
  private final Set<EmailAddress> emails = new HashSet<>();
  private final Set<EmailAddress> workEmails = new HashSet<>();
  private Optional<LinkedInProfile> linkedIn = Optional.empty();
  private Optional<Country> country = Optional.empty();
  private Optional<String> city = Optional.empty();
  private Optional<PartialDate> verified = Optional.empty();

  private Profiles(String id) {
    this.id = id;
  }

  public static Profiles profile() {
    return profile("one");
  }

  public static Profiles profile(String id) {
    return new Profiles(id);
  }

  public Profiles named(String full) {
    name = full;
    return this;
  }

  public Profiles email(String address) {
    emails.add(EmailAddress.of(address).orElseThrow());
    return this;
  }

  public Profiles workEmail(String address) {
    workEmails.add(EmailAddress.of(address).orElseThrow());
    return this;
  }

  public Profiles linkedIn(String address) {
    linkedIn = LinkedInProfile.of(address);
    return this;
  }

  public Profiles in(String country, String city) {
    this.country = Country.of(country);
    this.city = Optional.of(city).filter(one -> !one.isEmpty());
    return this;
  }

  public Profiles verified(String date) {
    verified = PartialDate.of(date);
    return this;
  }

  /// @param end empty for a job that lasts
  public Profiles job(
      String company, String domain, String title, String start, String end, Mark... marks) {
    positions.add(
        new Position(
            employer(company, domain),
            Title.of(title),
            PartialDate.of(start),
            PartialDate.of(end),
            Set.of(marks)));
    return this;
  }

  public Profiles job(Position position) {
    positions.add(position);
    return this;
  }

  public static Employer employer(String company, String domain) {
    return new Employer(
        CompanyName.of(company),
        Domain.ofWebsite(domain),
        Optional.empty(),
        Set.of(),
        CompanyFacts.none());
  }

  public Profile build() {
    return new Profile(
        id,
        PersonName.ofFull(name).orElseThrow(),
        Set.of(),
        linkedIn,
        emails,
        workEmails,
        country,
        city,
        positions,
        verified);
  }
}
