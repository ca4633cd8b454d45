package ai.intail.enrichment.profile;

import ai.intail.enrichment.company.CompanySize;
import ai.intail.enrichment.place.Country;
import java.util.Optional;

/// What a source knows of a company beyond its name. Places are those of its headquarters.
public record CompanyFacts(
    Optional<CompanySize> size,
    Optional<Country> country,
    Optional<String> city,
    Optional<String> region,
    Optional<String> street,
    Optional<String> zip,
    Optional<String> facebook,
    Optional<String> twitter,
    Optional<String> description,
    Optional<String> industry) {

  public static CompanyFacts none() {
    return new CompanyFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
