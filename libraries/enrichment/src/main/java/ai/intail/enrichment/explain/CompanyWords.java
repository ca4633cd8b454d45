package ai.intail.enrichment.explain;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.verdict.KnownCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which company the CRM means.
final class CompanyWords {

  private CompanyWords() {}

  static List<String> lines(CrmContact contact, Optional<KnownCompany> known) {
    var lines = new ArrayList<String>();
    lines.add("Company name: " + contact.companyName().orElse("none"));
    lines.add("Website: " + contact.website().map(Domain::name).orElse("none"));
    lines.add("Domain of the address: " + address(contact));
    lines.add(
        contact
            .company()
            .map(
                company ->
                    contact.isCompanyNamed()
                        ? "So it is "
                            + company.spoken()
                            + "; a present job at the company of the address counts as staying too."
                        : "So it is " + company.spoken() + ", as the address says.")
            .orElse("So no company is known."));
    known.ifPresent(
        before ->
            lines.add(
                "The CRM named another company before; this one since " + before.since() + "."));
    return lines;
  }

  private static String address(CrmContact contact) {
    return contact
        .email()
        .flatMap(EmailAddress::domain)
        .map(
            domain ->
                domain.name()
                    + (domain.freeMail() ? " (free mail, which says nothing of an employer)" : ""))
        .orElse("none");
  }
}
