package ai.intail.enrichment;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.ProfileKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A contact as the CRM holds it.
public final class CrmContact {

  /// What is read of a contact on a list.
  public static final List<String> READ_PROPERTIES =
      Stream.concat(
              Stream.of(
                  "email",
                  "hs_additional_emails",
                  "firstname",
                  "lastname",
                  "company",
                  "jobtitle",
                  "website",
                  "hs_linkedin_url",
                  "hubspot_owner_id",
                  "createdate",
                  "associatedcompanyid"),
              Arrays.stream(Field.values()).filter(Field::onContacts).map(Field::property))
          .toList();

  /// What is read of a lead.
  public static final List<String> LEAD_PROPERTIES =
      Stream.concat(
              Stream.of("email", "firstname", "lastname", "lifecyclestage", "createdate"),
              Arrays.stream(Field.values()).map(Field::property))
          .toList();

  /// These say who wrote and when; they never cause a write.
  private static final Set<Field> ACCOMPANYING =
      EnumSet.of(
          Field.ORIGINAL_CONTACT_ID,
          Field.INTERNAL_CONTACT_ID,
          Field.EXPORT_ID,
          Field.LAST_MODIFIED_DATE);

  private final RecordId record;
  private final Map<String, String> properties;
  private final Instant createdAt;
  private final Optional<AssociatedCompany> associated;

  private CrmContact(
      RecordId record,
      Map<String, String> properties,
      Instant createdAt,
      Optional<AssociatedCompany> associated) {
    this.record = record;
    this.properties = Map.copyOf(properties);
    this.createdAt = createdAt;
    this.associated = associated;
  }

  /// @param properties by internal name, without empty values
  public static CrmContact of(
      long hub, long id, Map<String, String> properties, Instant createdAt) {
    return new CrmContact(new RecordId(hub, id), properties, createdAt, Optional.empty());
  }

  /// The same contact with the company that it is associated with.
  public CrmContact associatedWith(AssociatedCompany company) {
    return new CrmContact(record, properties, createdAt, Optional.of(company));
  }

  public RecordId record() {
    return record;
  }

  public long id() {
    return record.contact();
  }

  public Map<String, String> properties() {
    return properties;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /// The address as it stands, valid or not.
  public Optional<String> address() {
    return property("email");
  }

  public Optional<EmailAddress> email() {
    return EmailAddress.of(properties.get("email"));
  }

  /// The address and the secondary ones.
  public Set<EmailAddress> addresses() {
    var all = new HashSet<EmailAddress>();
    email().ifPresent(all::add);
    for (String text : properties.getOrDefault("hs_additional_emails", "").split(";", -1)) {
      EmailAddress.of(text).ifPresent(all::add);
    }
    return all;
  }

  public Optional<PersonName> name() {
    return PersonName.of(properties.get("firstname"), properties.get("lastname"));
  }

  public Optional<String> firstname() {
    return property("firstname");
  }

  public Optional<String> lastname() {
    return property("lastname");
  }

  public Optional<LinkedInProfile> linkedIn() {
    return LinkedInProfile.of(properties.get("hs_linkedin_url"));
  }

  public Optional<String> title() {
    return property("jobtitle");
  }

  public Optional<Long> ownerId() {
    return number("hubspot_owner_id");
  }

  public Optional<Long> associatedCompanyId() {
    return number("associatedcompanyid");
  }

  /// Whether the associated company has to say who employs the person.
  public boolean lacksCompany() {
    return property("company").isEmpty() && property("website").isEmpty();
  }

  public Optional<String> companyName() {
    return property("company")
        .or(() -> lacksCompany() ? associated.flatMap(AssociatedCompany::name) : Optional.empty());
  }

  public Optional<Domain> website() {
    return Domain.ofWebsite(properties.get("website"))
        .or(
            () ->
                lacksCompany()
                    ? associated.flatMap(AssociatedCompany::domain).flatMap(Domain::ofWebsite)
                    : Optional.empty());
  }

  /// The domain of the work address; free mail says nothing of an employer.
  public Optional<Domain> workDomain() {
    return email().flatMap(EmailAddress::domain).filter(domain -> !domain.freeMail());
  }

  /// The company as name and website give it, else as the work address does.
  public Optional<Employer> company() {
    var name = companyName().flatMap(CompanyName::of);
    var website = website();
    if (name.isEmpty() && website.isEmpty()) {
      return workDomain()
          .map(
              domain ->
                  new Employer(
                      Optional.empty(),
                      Optional.of(domain),
                      Optional.empty(),
                      Set.of(),
                      CompanyFacts.none()));
    }
    return Optional.of(
        new Employer(name, website, Optional.empty(), Set.of(), CompanyFacts.none()));
  }

  /// How the ledger remembers the CRM's company.
  public Optional<String> companyKey() {
    return company().map(Employer::key);
  }

  /// By what profiles of this person are looked up.
  public Set<ProfileKey> keys() {
    var keys = new HashSet<ProfileKey>();
    addresses().forEach(address -> keys.add(ProfileKey.of(address)));
    linkedIn().ifPresent(page -> keys.add(ProfileKey.of(page)));
    name()
        .ifPresent(
            person -> {
              companyName()
                  .flatMap(CompanyName::of)
                  .ifPresent(company -> keys.add(ProfileKey.of(person, company)));
              Stream.concat(website().stream(), workDomain().stream())
                  .forEach(domain -> keys.add(ProfileKey.of(person, domain)));
            });
    return keys;
  }

  /// What has to be written so that the record holds the wanted values, and what goes along.
  ///
  /// @param exportId the run's id
  /// @return nothing if all stand there already
  public FieldValues changes(FieldValues wanted, String exportId, Instant now) {
    var differing = wanted.without(ACCOMPANYING).differingFrom(properties);
    boolean unknownStatus =
        differing.get(Field.EMAIL_STATUS).filter(EmailStatus.UNKNOWN.name()::equals).isPresent();
    if (unknownStatus && property(Field.EMAIL_STATUS.property()).isPresent()) {
      differing = differing.without(EnumSet.of(Field.EMAIL_STATUS));
    }
    if (differing.isEmpty()) {
      return FieldValues.none();
    }
    var identity = FieldValues.none();
    if (!isLead()) {
      identity =
          identity
              .with(Field.ORIGINAL_CONTACT_ID, Long.toString(record.contact()))
              .with(Field.INTERNAL_CONTACT_ID, record.internalContactId());
    }
    return differing
        .and(identity.differingFrom(properties))
        .with(Field.EXPORT_ID, exportId)
        .with(Field.LAST_MODIFIED_DATE, now);
  }

  private boolean isLead() {
    return RecordId.isLead(properties.getOrDefault(Field.INTERNAL_CONTACT_ID.property(), ""));
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private Optional<Long> number(String name) {
    return property(name).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
  }

  @Override
  public String toString() {
    return "CrmContact[" + record + "]";
  }
}
