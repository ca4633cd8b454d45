package ai.intail.enrichment;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.ProfileKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final RecordId record;
  private final Map<String, String> properties;
  private final Instant createdAt;
  private final Optional<AssociatedCompany> associated;

  // Read once: they are asked for again and again.
  private final Optional<EmailAddress> email;
  private final Set<EmailAddress> addresses;
  private final Optional<PersonName> name;
  private final Optional<LinkedInProfile> linkedIn;
  private final Optional<CompanyName> companyName;
  private final Optional<Domain> website;
  private final Optional<Domain> workDomain;

  private CrmContact(
      RecordId record,
      Map<String, String> properties,
      Instant createdAt,
      Optional<AssociatedCompany> associated) {
    this.record = record;
    this.properties = Map.copyOf(properties);
    this.createdAt = createdAt;
    this.associated = associated;
    this.email = EmailAddress.of(properties.get("email"));
    this.addresses = addresses(email, properties.getOrDefault("hs_additional_emails", ""));
    this.name = PersonName.of(properties.get("firstname"), properties.get("lastname"));
    this.linkedIn = LinkedInProfile.of(properties.get("hs_linkedin_url"));
    this.companyName = companyName().flatMap(CompanyName::of);
    this.website =
        Domain.ofWebsite(properties.get("website"))
            .or(() -> ofAssociated(AssociatedCompany::domain).flatMap(Domain::ofWebsite));
    this.workDomain = email.flatMap(EmailAddress::domain).filter(domain -> !domain.freeMail());
  }

  private static Set<EmailAddress> addresses(Optional<EmailAddress> first, String others) {
    var all = new LinkedHashSet<EmailAddress>();
    first.ifPresent(all::add);
    for (String text : others.split(";", -1)) {
      EmailAddress.of(text).ifPresent(all::add);
    }
    return Collections.unmodifiableSet(all);
  }

  private Optional<String> ofAssociated(Function<AssociatedCompany, Optional<String>> what) {
    return lacksCompany() ? associated.flatMap(what) : Optional.empty();
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

  /// The same contact with one other value.
  public CrmContact with(String property, String value) {
    var others = new HashMap<>(properties);
    others.put(property, value);
    return new CrmContact(record, others, createdAt, associated);
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
    return email;
  }

  /// The address and the secondary ones.
  public Set<EmailAddress> addresses() {
    return addresses;
  }

  public Optional<PersonName> name() {
    return name;
  }

  public Optional<String> firstname() {
    return property("firstname");
  }

  public Optional<String> lastname() {
    return property("lastname");
  }

  public Optional<LinkedInProfile> linkedIn() {
    return linkedIn;
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

  /// As the CRM writes it.
  public Optional<String> companyName() {
    return property("company").or(() -> ofAssociated(AssociatedCompany::name));
  }

  public Optional<Domain> website() {
    return website;
  }

  /// The domain of the work address; free mail says nothing of an employer.
  public Optional<Domain> workDomain() {
    return workDomain;
  }

  /// The company as name and website give it, else as the work address does.
  public Optional<Employer> company() {
    if (isCompanyNamed()) {
      return Optional.of(Employer.of(companyName, website));
    }
    return workDomain.map(domain -> Employer.of(Optional.empty(), Optional.of(domain)));
  }

  /// Whether name or website give the company: they outrank the work address.
  public boolean isCompanyNamed() {
    return companyName.isPresent() || website.isPresent();
  }

  /// How the ledger remembers the CRM's company.
  public Optional<String> companyKey() {
    return company().map(Employer::key);
  }

  /// By what profiles of this person are looked up.
  public Set<ProfileKey> keys() {
    var keys = new HashSet<ProfileKey>();
    addresses.forEach(address -> keys.add(ProfileKey.of(address)));
    linkedIn.ifPresent(page -> keys.add(ProfileKey.of(page)));
    for (String lastName : name.map(PersonName::anyNames).orElse(Set.of())) {
      companyName.ifPresent(company -> keys.add(ProfileKey.of(lastName, company)));
      website.ifPresent(domain -> keys.add(ProfileKey.of(lastName, domain)));
      workDomain.ifPresent(domain -> keys.add(ProfileKey.of(lastName, domain)));
    }
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
    return differing.and(identity.differingFrom(properties)).writtenBy(exportId, now);
  }

  private boolean isLead() {
    return RecordId.isLead(properties.getOrDefault(Field.INTERNAL_CONTACT_ID.property(), ""));
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private Optional<Long> number(String name) {
    return property(name).filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong);
  }

  @Override
  public String toString() {
    return "CrmContact[" + record + "]";
  }
}
