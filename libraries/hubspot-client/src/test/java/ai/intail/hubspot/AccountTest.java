package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountTest {

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final ScriptedAccount scripted = new ScriptedAccount();

  @Test
  void anAccountSaysWhoItIsAndWhereItLives() {
    var details = simulated.account().details();

    assertThat(details.hub()).isEqualTo(new HubId(4_242));
    assertThat(details.uiDomain()).startsWith("app").endsWith("hubspot.com");
  }

  @Test
  void anAccountsNumberMayBeATextAndTheRestMissing() {
    scripted.answers(200, "{\"portalId\":\"99999999999\",\"surprise\":[1]}");

    assertThat(scripted.account().details())
        .isEqualTo(new AccountDetails(new HubId(99_999_999_999L), "", "", "app.hubspot.com", ""));
  }

  @Test
  void howManyPropertiesAreFreeIsTold() {
    simulated.hub.limitCustomProperties(12);

    var limits = simulated.account().contactPropertyLimits();

    assertThat(limits.limit()).isEqualTo(12);
    assertThat(limits.free()).isEqualTo(12 - limits.usage());
    assertThat(new CustomPropertyLimits(10, 11).free()).isZero();
  }

  @Test
  void whereContactsHaveNoLimitOfTheirOwnTheOverallOneCounts() {
    scripted.answers(
        200,
        """
        {"byObjectType":[{"objectTypeId":"0-2","limit":5,"usage":5}],
         "overallLimit":1000,"overallUsage":40}""");

    assertThat(scripted.account().contactPropertyLimits())
        .isEqualTo(new CustomPropertyLimits(1_000, 40));
  }

  @Test
  void withoutAnyLimitTheAnswerIsMalformed() {
    scripted.answers(200, "{\"byObjectType\":[]}");

    assertThatThrownBy(() -> scripted.account().contactPropertyLimits())
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void anUninstallIsADeleteWithoutABody() {
    scripted.answers(204, "");

    scripted.account().uninstall();

    assertThat(scripted.requests.getFirst().method()).isEqualTo("DELETE");
    assertThat(scripted.path(0)).isEqualTo("/appinstalls/2026-03/external-install");
    assertThat(scripted.requests.getFirst().body()).isEmpty();
  }
}
