package ai.intail.enrichment.profile;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import java.util.Optional;
import java.util.Set;

/// A company for which somebody works or worked.
///
/// @param aliases normal names and domains of the same company, former and later ones too
public record Employer(
    Optional<CompanyName> name,
    Optional<Domain> domain,
    Optional<LinkedInCompany> linkedIn,
    Set<String> aliases,
    CompanyFacts facts) {

  public Employer {
    aliases = Set.copyOf(aliases);
  }

  /// A company of which no more is known.
  public static Employer of(Optional<CompanyName> name, Optional<Domain> domain) {
    return new Employer(name, domain, Optional.empty(), Set.of(), CompanyFacts.none());
  }

  /// Whether both are one company.
  public boolean sameAs(Employer other) {
    return tieTo(other).isPresent();
  }

  /// By what both are one company: LinkedIn page, registrable domain, normal name or alias.
  public Optional<Tie> tieTo(Employer other) {
    if (equal(linkedIn, other.linkedIn)) {
      return Optional.of(Tie.LINKEDIN);
    }
    if (equal(domain, other.domain)) {
      return Optional.of(Tie.DOMAIN);
    }
    if (name.isPresent()
        && other.name.isPresent()
        && name.get().normal().equals(other.name.get().normal())) {
      return Optional.of(Tie.NAME);
    }
    return knows(other) || other.knows(this) ? Optional.of(Tie.ALIAS) : Optional.empty();
  }

  private boolean knows(Employer other) {
    return !aliases.isEmpty()
        && (other.domain.filter(domain -> aliases.contains(domain.name())).isPresent()
            || other.name.filter(name -> aliases.contains(name.normal())).isPresent());
  }

  private static <T> boolean equal(Optional<T> one, Optional<T> other) {
    return one.isPresent() && one.equals(other);
  }

  /// Whether a domain is this company's, by its website or as an alias.
  public boolean owns(Domain one) {
    return domain.filter(one::equals).isPresent() || aliases.contains(one.name());
  }

  /// By what the company is told from others in stored text; the same as [#sameAs] compares.
  ///
  /// @return `domain|normal name|LinkedIn slug`
  public String key() {
    return String.join(
        "|",
        domain.map(Domain::name).orElse(""),
        name.map(CompanyName::normal).orElse(""),
        linkedIn.map(LinkedInCompany::slug).orElse(""));
  }

  /// Whether a stored key names this company.
  public boolean sameAs(String key) {
    var parts = key.split("\\|", -1);
    if (parts.length != 3) {
      return false;
    }
    return is(parts[0], domain.map(Domain::name))
        || is(parts[1], name.map(CompanyName::normal))
        || is(parts[2], linkedIn.map(LinkedInCompany::slug))
        || (!parts[0].isEmpty() && aliases.contains(parts[0]))
        || (!parts[1].isEmpty() && aliases.contains(parts[1]));
  }

  private static boolean is(String part, Optional<String> own) {
    return !part.isEmpty() && own.filter(part::equals).isPresent();
  }

  /// How it is called in a sentence.
  public String spoken() {
    return name.map(CompanyName::text)
        .or(() -> domain.map(Domain::name))
        .or(() -> linkedIn.map(LinkedInCompany::slug))
        .orElse("a company without a name");
  }
}
