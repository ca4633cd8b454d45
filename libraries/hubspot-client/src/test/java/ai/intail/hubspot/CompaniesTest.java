package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompaniesTest {

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final ScriptedAccount scripted = new ScriptedAccount();

  private void searchSeesAll() {
    simulated.await(
        CallKind.COMPANY_SEARCH, simulated.deadline().minusSeconds(60), simulated.deadline());
  }

  @Test
  void companiesAreFoundByDomainInFewSearchesAndStandInTheOrderAskedFor() {
    // given
    var domains =
        new ArrayList<>(
            LongStream.range(0, 90).mapToObj(i -> "company-" + i + ".example").toList());
    Collections.shuffle(domains, new Random(1));
    domains.forEach(domain -> simulated.hub.addCompany(Map.of("domain", domain)));
    // when: what was written a moment ago is not found yet
    searchSeesAll();
    var found = simulated.account().companies().byDomain(domains);
    // then
    assertThat(found.keySet()).containsExactlyElementsOf(domains);
    assertThat(simulated.hub.callsByKind().get("company_search")).isLessThanOrEqualTo(3);
  }

  @Test
  void twoCompaniesMayHaveOneDomain() {
    simulated.hub.addCompany(Map.of("domain", "acme.example", "name", "Acme"));
    simulated.hub.addCompany(Map.of("domain", "acme.example", "name", "Acme Ltd"));
    searchSeesAll();

    assertThat(simulated.account().companies().byDomain(List.of("acme.example", "other.example")))
        .containsOnlyKeys("acme.example")
        .hasEntrySatisfying("acme.example", both -> assertThat(both).hasSize(2));
  }

  @Test
  void noSearchIsLongerThanHubSpotTakes() {
    for (int i = 0; i < 5; i++) {
      scripted.answers(200, "{\"results\":[]}");
    }
    var long60 = IntStream.range(0, 160).mapToObj(i -> i + "x".repeat(55) + ".example").toList();

    scripted.account().companies().byDomain(long60);

    assertThat(scripted.requests)
        .hasSize(5)
        .allSatisfy(request -> assertThat(request.body().length).isLessThan(3_000));
  }

  @Test
  void aSearchGoesOnToTheNextPage() {
    scripted
        .answers(
            200,
            """
            {"results":[{"id":"1","properties":{"domain":"ACME.example"}}],
             "paging":{"next":{"after":"200"}}}""")
        .answers(200, "{\"results\":[{\"id\":2,\"properties\":{\"domain\":\"acme.example\"}}]}");

    var found = scripted.account().companies().byDomain(List.of("acme.example"));

    assertThat(found.get("acme.example")).hasSize(2);
    assertThat(scripted.body(1)).contains("\"after\":\"200\"");
  }

  @Test
  void companiesAreReadByIdInTheOrderAskedFor() {
    scripted.answers(
        207,
        """
        {"results":[
          {"id":"3","properties":{"name":"Three"},"createdAt":"2020-01-02T03:04:05Z"},
          {"id":"2","properties":{"name":null,"domain":"","hubspot_owner_id":"77"}}],
         "errors":[{"category":"OBJECT_NOT_FOUND","context":{"ids":["1"]}}]}""");

    var found =
        scripted
            .account()
            .companies()
            .read(List.of(new CompanyId(1), new CompanyId(2), new CompanyId(3)));

    assertThat(found.keySet()).containsExactly(new CompanyId(2), new CompanyId(3));
    assertThat(found.get(new CompanyId(2)))
        .satisfies(
            two -> {
              assertThat(two.name()).isEmpty();
              assertThat(two.domain()).isEmpty();
              assertThat(two.owner()).contains(new OwnerId(77));
              assertThat(two.createdAt()).isEqualTo(Instant.EPOCH);
            });
    assertThat(found.values())
        .last()
        .extracting(Company::createdAt)
        .isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
  }
}
