package ai.intail.enrichment.lead;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.CompanySize;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.email.EmailVerifier;
import ai.intail.enrichment.email.ProfileMail;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import java.util.Comparator;
import java.util.Optional;

/// A person who moved, and the company where they are now.
public final class Mover {

  private final CrmContact contact;
  private final Profile profile;
  private final Position job;
  private final ProfileMail mail;
  private final EmailVerifier verifier;
  private final String source;

  /// @param job the present one
  /// @param mail which addresses are the person's, and which no longer are
  public Mover(
      CrmContact contact,
      Profile profile,
      Position job,
      ProfileMail mail,
      EmailVerifier verifier,
      String source) {
    this.contact = contact;
    this.profile = profile;
    this.job = job;
    this.mail = mail;
    this.verifier = verifier;
    this.source = source;
  }

  public Employer employer() {
    return job.employer();
  }

  public Optional<Domain> newDomain() {
    return job.employer().domain();
  }

  public Optional<LinkedInProfile> linkedIn() {
    return profile.linkedIn();
  }

  /// The work address of the new job, if it is known: never the old one, never a free-mail address.
  public Optional<EmailAddress> newAddress() {
    return profile.currentWorkEmails().stream()
        .filter(address -> address.domain().filter(this::canBeTheNewOne).isPresent())
        .filter(address -> !contact.addresses().contains(address) || isAtNewDomain(address))
        .min(
            Comparator.comparing((EmailAddress address) -> !isAtNewDomain(address))
                .thenComparing(EmailAddress::value));
  }

  private boolean isAtNewDomain(EmailAddress address) {
    return newDomain().isPresent() && address.domain().equals(newDomain());
  }

  private boolean canBeTheNewOne(Domain domain) {
    return !domain.freeMail()
        && !mail.left().contains(domain)
        && (newDomain().isEmpty() || newDomain().get().equals(domain));
  }

  /// How a claim remembers the new company.
  public String companyKey() {
    return job.employer().key();
  }

  /// Whether a claim's company is the new one.
  public boolean sameCompanyAs(String companyKey) {
    return job.employer().sameAs(companyKey);
  }

  /// The lead for this move.
  ///
  /// @param move its number, 1 for the first
  /// @param sourceUser on whose behalf the connection works
  /// @param workflowName what triggered it
  /// @param owner who should follow up
  public LeadPlan plan(
      ReportFacts report, int move, String sourceUser, String workflowName, Optional<Long> owner) {
    var leadId = contact.record().leadId(move);
    var address = newAddress();
    var values =
        person(address)
            .and(company())
            .with(Field.ORIGINAL_CONTACT_ID, Long.toString(contact.id()))
            .with(Field.INTERNAL_CONTACT_ID, leadId)
            .with(Field.SUGGESTED_OWNER_ID, owner.map(String::valueOf))
            .with(Field.SOURCE, source)
            .with(Field.REPORT_TYPE, report.segment().name())
            .with(Field.REPORT_NAME, report.name())
            .with(Field.SOURCE_USER, sourceUser)
            .with(Field.WORKFLOW_NAME, workflowName)
            .with(Field.PREVIOUS_COMPANY_NAME, contact.companyName())
            .with(Field.PREVIOUS_COMPANY_DOMAIN, previousDomain())
            .with(Field.PREVIOUS_EMAIL, contact.address());
    return new LeadPlan(
        leadId, address.map(EmailAddress::value), contact.firstname(), contact.lastname(), values);
  }

  private Optional<String> previousDomain() {
    return contact.website().or(contact::workDomain).map(Domain::name);
  }

  private FieldValues person(Optional<EmailAddress> address) {
    var status = verifier.find(address.map(EmailAddress::value), mail).status();
    return FieldValues.none()
        .with(Field.LINKEDIN_PROFILE, profile.linkedIn().map(LinkedInProfile::url))
        .with(Field.COUNTRY_CODE, profile.country().map(Country::code))
        .with(Field.COUNTRY, profile.country().map(Country::name))
        .with(Field.CITY, profile.city())
        .with(Field.ROLE, job.title().map(Title::text))
        .with(Field.EMAIL_STATUS, status.map(EmailStatus::name));
  }

  private FieldValues company() {
    var employer = job.employer();
    var facts = employer.facts();
    return FieldValues.none()
        .with(Field.COMPANY_NAME, employer.name().map(CompanyName::text))
        .with(Field.COMPANY_LINKEDIN_PROFILE, employer.linkedIn().map(LinkedInCompany::url))
        .with(Field.COMPANY_DOMAIN, employer.domain().map(domain -> "https://" + domain.name()))
        .with(Field.COMPANY_SIZE, facts.size().map(CompanySize::value))
        .with(Field.COMPANY_COUNTRY, facts.country().map(Country::name))
        .with(Field.COMPANY_COUNTRY_CODE, facts.country().map(Country::code))
        .with(Field.COMPANY_CONTINENT, facts.country().map(Country::continent))
        .with(Field.COMPANY_CITY, facts.city())
        .with(Field.COMPANY_REGION, facts.region())
        .with(Field.COMPANY_STREET, facts.street())
        .with(Field.COMPANY_ZIP, facts.zip())
        .with(Field.COMPANY_FACEBOOK_PROFILE, facts.facebook())
        .with(Field.COMPANY_TWITTER_PROFILE, facts.twitter())
        .with(Field.COMPANY_DESCRIPTION, facts.description())
        .with(Field.COMPANY_INDUSTRY, facts.industry());
  }
}
