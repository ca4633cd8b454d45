package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OAuthTest {

  private static final AppCredentials APP =
      new AppCredentials(
          "simulated-app", "simulated-secret", URI.create("http://localhost:8080/oauth/callback"));

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final OAuth oauth = simulated.hubSpot.oauth(simulated, simulated.deadline());

  @Test
  void aRefreshGivesATokenThatCallsAreTakenWith() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));

    var grant = oauth.refresh(APP, refresh);

    assertThat(grant.hub()).contains(new HubId(4_242));
    assertThat(grant.expiresIn().toMinutes()).isEqualTo(30);
    assertThat(simulated.account(TokenSupplier.of(grant.access())).owners().all()).isEmpty();
    assertThat(oauth.introspect(APP, grant.access()).user()).contains("admin@portal.example");
  }

  @Test
  void aGrantThatHasEndedIsToldFromTroubleThatPasses() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));
    simulated.hub.uninstall();

    assertThatThrownBy(() -> oauth.refresh(APP, refresh)).isInstanceOf(GrantRevokedException.class);
  }

  @Test
  void wrongCredentialsOfTheAppAreNotTheCustomersFault() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));
    var wrong = new AppCredentials("simulated-app", "another", APP.redirectUri());

    assertThatThrownBy(() -> oauth.refresh(wrong, refresh)).isInstanceOf(AppRefusedException.class);
  }

  @Test
  void theAuthorizePageIsAskedWithAChallengeAndNothingSecret() {
    var uri =
        OAuth.authorizeUri(
            URI.create("https://app.hubspot.com/oauth/authorize"),
            new AuthorizeRequest(
                APP.clientId(),
                APP.redirectUri(),
                List.of("oauth", "crm.lists.read"),
                List.of("crm.objects.owners.read"),
                "the-state",
                Optional.of("the-challenge")));

    assertThat(uri.toString())
        .contains("scope=oauth%20crm.lists.read")
        .contains("code_challenge=the-challenge")
        .contains("code_challenge_method=S256")
        .doesNotContain(APP.clientSecret());
  }

  @Test
  void secretsAndValuesNeverShowInText() {
    var secret = "s3cr3t";
    assertThat(
            List.of(
                    new AccessToken(secret),
                    new RefreshToken(secret),
                    new AppCredentials("id", secret, APP.redirectUri()),
                    new ContactUpdate(new ContactId(1), Map.of("email", secret)),
                    new NewContact("t", Map.of("email", secret)))
                .toString())
        .doesNotContain(secret);
  }
}
