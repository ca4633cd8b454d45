package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Account details, owners and companies.
class AccountTest {

  private final Portal portal = Portal.open();

  @Test
  void anAccountInEuropeSaysSo() {
    var details = portal.get("/account-info/2026-03/details").json();

    assertThat(details.path("portalId").asLong()).isEqualTo(4_242);
    assertThat(details.path("uiDomain").asText()).isEqualTo("app-eu1.hubspot.com");
    assertThat(details.path("dataHostingLocation").asText()).isEqualTo("eu1");
    assertThat(details.path("utcOffsetMilliseconds").asInt()).isEqualTo(3_600_000);
    assertThat(details.path("additionalCurrencies").isArray()).isTrue();
  }

  @Test
  void anAccountInAmericaHasAnOlderZoneName() {
    var american =
        portal.simulator.addHub(7, new SimulatedUser(903, "other@seven.example"), Region.NA1);
    portal.token = american.issueToken(Portal.SCOPES);

    var details = portal.get("/account-info/2026-03/details").json();

    assertThat(details.path("uiDomain").asText()).isEqualTo("app.hubspot.com");
    assertThat(details.path("dataHostingLocation").asText()).isEqualTo("na1");
    assertThat(details.path("timeZone").asText()).isEqualTo("US/Eastern");
  }

  @Test
  void ownersComePageByPage() {
    for (int i = 0; i < 5; i++) {
      portal.hub.addOwner(i + "@portal.example", "Sam", "Roe");
    }

    var first = portal.get("/crm/owners/2026-03?limit=3");
    var after = first.json().at("/paging/next/after").asText();
    var second = portal.get("/crm/owners/2026-03?limit=3&after=" + after);

    assertThat(first.ids()).hasSize(3);
    assertThat(second.ids()).hasSize(2).doesNotContainAnyElementsOf(first.ids());
    assertThat(second.json().has("paging")).isFalse();
    assertThat(portal.get("/crm/owners/2026-03?limit=501").status()).isEqualTo(400);
  }

  @Test
  void whoLeftIsFoundOnlyWhereArchivedOnesAreAskedFor() {
    long sam = portal.hub.addOwner("sam@portal.example", "Sam", "Roe", "Sales");
    portal.hub.deactivateOwner(sam);

    assertThat(portal.get("/crm/owners/2026-03/" + sam).status()).isEqualTo(404);
    var archived = portal.get("/crm/owners/2026-03/" + sam + "?archived=true").json();
    assertThat(archived.path("archived").asBoolean()).isTrue();
    assertThat(archived.has("userId")).isFalse();
    assertThat(archived.path("userIdIncludingInactive").asLong()).isEqualTo(sam + 10_000);
    assertThat(archived.at("/teams/0/name").asText()).isEqualTo("Sales");
    assertThat(portal.get("/crm/owners/2026-03").ids()).isEmpty();
  }

  @Test
  void anOwnerIsFoundByTheUsersNumberAndByAddress() {
    long sam = portal.hub.addOwner("sam@portal.example", "Sam", "Roe");
    portal.hub.addOwner("ann@portal.example", "Ann", "Roe");

    assertThat(
            portal
                .get("/crm/owners/2026-03/" + (sam + 10_000) + "?idProperty=userId")
                .json()
                .path("id")
                .asText())
        .isEqualTo(Long.toString(sam));
    assertThat(portal.get("/crm/owners/2026-03?email=SAM@portal.example").ids())
        .containsExactly(Long.toString(sam));
  }

  @Test
  void aQueueHasNoAddress() {
    portal.hub.addOwner("", "Support", "");

    var queue = portal.get("/crm/owners/2026-03").json().at("/results/0");

    assertThat(queue.path("type").asText()).isEqualTo("QUEUE");
    assertThat(queue.has("email")).isFalse();
  }

  @Test
  void companiesAreReadWithTheirOwnNameOfTheTimeOfChange() {
    long acme = portal.hub.addCompany(Map.of("name", "Acme", "domain", "acme.example"));

    var answer =
        portal.post(
            "/crm/objects/2026-03/companies/batch/read",
            "{'inputs':[{'id':'%d'},{'id':'1'},{'id':'2'}],'properties':['domain']}"
                .formatted(acme));

    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.json().at("/results/0/properties/domain").asText()).isEqualTo("acme.example");
    assertThat(answer.json().at("/results/0/properties").has("hs_lastmodifieddate")).isTrue();
    assertThat(answer.json().at("/errors/0/context/ids")).hasSize(2);
    assertThat(answer.json().path("numErrors").asInt()).isEqualTo(1);
  }

  @Test
  void aSearchForADomainDoesNotSeeFurtherDomains() {
    portal.hub.addCompany(
        Map.of("domain", "acme.example", "hs_additional_domains", "acme-labs.example"));
    portal.passes(java.time.Duration.ofSeconds(6));

    assertThat(companiesWhere("domain", "ACME.example").ids()).hasSize(1);
    assertThat(companiesWhere("domain", "acme-labs.example").ids()).isEmpty();
    assertThat(companiesWhere("hs_additional_domains", "acme-labs.example").ids()).hasSize(1);
  }

  private Portal.Told companiesWhere(String property, String value) {
    return portal.post(
        "/crm/objects/2026-03/0-2/search",
        "{'filterGroups':[{'filters':[{'propertyName':'%s','operator':'EQ','value':'%s'}]}]}"
            .formatted(property, value));
  }
}
