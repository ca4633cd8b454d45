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

  /// Whether both are one company: by LinkedIn page, domain, normal name or alias.
  public boolean sameAs(Employer other) {
    return equal(linkedIn, other.linkedIn)
        || equal(domain, other.domain)
        || equal(name.map(CompanyName::normal), other.name.map(CompanyName::normal))
        || knows(other)
        || other.knows(this);
  }

  private boolean knows(Employer other) {
    return other.domain.filter(domain -> aliases.contains(domain.name())).isPresent()
        || other.name.filter(name -> aliases.contains(name.normal())).isPresent();
  }

  private static <T> boolean equal(Optional<T> one, Optional<T> other) {
    return one.isPresent() && one.equals(other);
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
