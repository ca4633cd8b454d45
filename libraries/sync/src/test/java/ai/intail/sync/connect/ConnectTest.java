package ai.intail.sync.connect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedUser;
import ai.intail.sync.Hub;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The way to HubSpot's consent page and back, against the simulated page.
class ConnectTest {

  private static final String BROWSER = Connecting.BROWSER;
  private static final SimulatedUser BOT = new SimulatedUser(902, "Intail-Bot@portal.example");
  private static final SimulatedUser COLLEAGUE = new SimulatedUser(903, "grace@portal.example");

  private final Hub hub = new Hub();
  private final Connecting on = new Connecting(hub);

  private Map<String, String> consent(String decision) {
    return on.consent(new Aim.Connect(), Connecting.ADMIN, decision);
  }

  private ConnectResult complete(Map<String, String> callback, String browser) {
    return on.complete(callback, browser);
  }

  private Aim.ConnectBot inviting(String address, Inviter inviter) {
    var result = on.invitations.invite(inviter, address);
    var invitation = ((BotInvitations.Result.Invited) result).invitation();
    return new Aim.ConnectBot(invitation.inviter(), invitation.digest());
  }

  @Test
  void aCustomerWhoAllowsIsConnectedAndHasAllProperties() {
    // when
    var result = complete(consent("allow"), BROWSER);
    // then
    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected -> {
              assertThat(connected.properties()).isEqualTo(new PropertySetup.Outcome.Ready(36));
              assertThat(connected.connection().userEmail()).isEqualTo("admin@portal.example");
            });
    var connection = hub.ports.connections().find(hub.id()).orElseThrow();
    assertThat(connection.status()).isEqualTo(Connection.Status.ACTIVE);
    assertThat(hub.ports.vault().read(hub.id(), connection.grantVersion())).isPresent();
  }

  @Test
  void connectingAgainCreatesNothingTwice() {
    complete(consent("allow"), BROWSER);

    var again = complete(consent("allow"), BROWSER);

    assertThat(again)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties()).isEqualTo(new PropertySetup.Outcome.Ready(0)));
  }

  @Test
  void whoPressesCancelIsNotConnected() {
    assertThat(complete(consent("deny"), BROWSER)).isInstanceOf(ConnectResult.Declined.class);
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void aCallbackIsGoodOnce() {
    var callback = consent("allow");
    complete(callback, BROWSER);

    assertThat(complete(callback, BROWSER)).isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void aCallbackOfAnotherBrowserConnectsNobody() {
    assertThat(complete(consent("allow"), "another")).isInstanceOf(ConnectResult.NotOurs.class);
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void aStateThatNobodyBeganIsRefused() {
    assertThat(complete(Map.of("state", "made-up", "code", "x"), BROWSER))
        .isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void aConsentThatTookTooLongIsRefused() {
    var callback = consent("allow");
    hub.passes(Duration.ofMinutes(11));

    assertThat(complete(callback, BROWSER)).isInstanceOf(ConnectResult.NotOurs.class);
  }

  @Test
  void anExtraThatThePlanLacksDoesNotStandInTheWay() {
    hub.account.lackScopes(Set.of("crm.objects.owners.read", "crm.objects.companies.read"));

    assertThat(complete(consent("allow"), BROWSER)).isInstanceOf(ConnectResult.Connected.class);
  }

  @Test
  void aNeededScopeThatWasNotGrantedIsNamed() {
    hub.account.lackScopes(Set.of("crm.lists.read"));

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.ScopesMissing.class,
            missing -> assertThat(missing.scopes()).containsExactly("crm.lists.read"));
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void withoutTheRightToCreatePropertiesTheAdminIsToldWhich() {
    hub.account.lackScopes(Set.of("crm.schemas.contacts.write"));

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties())
                    .isInstanceOfSatisfying(
                        PropertySetup.Outcome.ToCreate.class,
                        left -> assertThat(left.properties()).hasSize(36)));
  }

  @Test
  void anAccountWithoutRoomGetsNoneOfThem() {
    hub.account.limitCustomProperties(20);

    assertThat(complete(consent("allow"), BROWSER))
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            connected ->
                assertThat(connected.properties())
                    .isInstanceOfSatisfying(
                        PropertySetup.Outcome.NoRoom.class,
                        full -> {
                          assertThat(full.missing()).hasSize(36);
                          assertThat(full.free()).isEqualTo(20);
                        }));
    assertThat(hub.account.contactProperties()).allMatch(property -> property.hubspotDefined());
  }

  @Test
  void whoSignsInWithAnotherUserIsLetInAndTheConnectionStaysAsItIs() {
    // given
    complete(consent("allow"), BROWSER);
    hub.account.addUser(COLLEAGUE);
    var before = on.stored();
    // when
    var result = on.allow(new Aim.SignIn(), COLLEAGUE.email());
    // then
    assertThat(result)
        .isEqualTo(
            new ConnectResult.SignedIn(
                before, COLLEAGUE.email(), ConnectResult.SignedIn.Why.ASKED_FOR, "/reports"));
    assertThat(on.stored()).isEqualTo(before);
  }

  @Test
  void anotherUserWhoConnectsAConnectedHubIsLetInAndTakesNothingOver() {
    complete(consent("allow"), BROWSER);
    hub.account.addUser(COLLEAGUE);
    var before = on.stored();

    var result = on.allow(new Aim.Connect(), COLLEAGUE.email());

    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.SignedIn.class,
            one ->
                assertThat(one.why()).isEqualTo(ConnectResult.SignedIn.Why.CONNECTED_BY_ANOTHER));
    assertThat(on.stored()).isEqualTo(before);
  }

  @Test
  void inTheConsoleAnotherUserCanTakeOver() {
    complete(consent("allow"), BROWSER);
    hub.account.addUser(COLLEAGUE);

    var result = on.allow(new Aim.Reconnect(hub.id()), COLLEAGUE.email());

    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            one ->
                assertThat(one.before()).isEqualTo(ConnectResult.Connected.Before.OF_ANOTHER_USER));
    assertThat(on.stored().userEmail()).isEqualTo(COLLEAGUE.email());
  }

  @Test
  void reconnectingAnotherHubThanTheConsolesKeepsNothing() {
    var result = on.allow(new Aim.Reconnect(new HubId(7)), Connecting.ADMIN);

    assertThat(result).isEqualTo(new ConnectResult.AnotherHub(new HubId(7), hub.id()));
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
    assertThat(hub.ports.vault().find(hub.id())).isEmpty();
  }

  @Test
  void whoNobodyConnectedBeforeCannotSignIn() {
    assertThat(on.allow(new Aim.SignIn(), Connecting.ADMIN))
        .isEqualTo(new ConnectResult.NotConnectedYet(hub.id()));
    assertThat(hub.ports.vault().find(hub.id())).isEmpty();
  }

  @Test
  void theSignInOfTheConnectionsUserChangesNoScope() {
    complete(consent("allow"), BROWSER);
    var before = on.stored();
    hub.account.lackScopes(Set.of("crm.objects.owners.read"));

    on.allow(new Aim.SignIn(), Connecting.ADMIN);

    assertThat(on.stored()).isEqualTo(before);
  }

  @Test
  void theDeclaredBotUserConnectsWhateverTheCaseOfTheAddress() {
    hub.account.addUser(BOT);
    var aim = inviting(" intail-bot@PORTAL.example ", Inviter.ofBrowser("asker"));

    assertThat(on.allow(aim, BOT.email())).isInstanceOf(ConnectResult.Connected.class);
    assertThat(on.stored().option()).isEqualTo(Connection.Option.BOT_USER);
    assertThat(on.stored().userEmail()).isEqualTo(BOT.email());
  }

  @Test
  void anybodyElseThanTheDeclaredBotUserKeepsNothingAndTheLinkStaysGood() {
    hub.account.addUser(BOT);
    var aim = inviting(BOT.email(), Inviter.ofBrowser("asker"));

    assertThat(on.allow(aim, Connecting.ADMIN))
        .isEqualTo(new ConnectResult.AnotherUser(BOT.email(), "admin@portal.example"));
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
    assertThat(hub.ports.vault().find(hub.id())).isEmpty();
    assertThat(hub.account.contactProperties()).allMatch(property -> property.hubspotDefined());
    assertThat(on.allow(aim, BOT.email())).isInstanceOf(ConnectResult.Connected.class);
  }

  @Test
  void aBotUsersLinkIsGoodOnce() {
    hub.account.addUser(BOT);
    var aim = inviting(BOT.email(), Inviter.ofBrowser("asker"));
    on.allow(aim, BOT.email());

    assertThat(on.allow(aim, BOT.email())).isEqualTo(new ConnectResult.InvitationOver());
  }

  @Test
  void aBotUsersLinkThatWasWithdrawnOrIsADayOldIsNotGood() {
    hub.account.addUser(BOT);
    var inviter = Inviter.ofBrowser("asker");
    var withdrawn = inviting(BOT.email(), inviter);
    var old = inviting(BOT.email(), inviter);
    var begun = on.consent(withdrawn, BOT.email(), "allow");

    assertThat(on.invitations.withdraw(inviter, withdrawn.digest())).isTrue();

    assertThat(complete(begun, BROWSER)).isEqualTo(new ConnectResult.InvitationOver());
    hub.passes(Duration.ofHours(24));
    assertThat(on.allow(old, BOT.email())).isEqualTo(new ConnectResult.InvitationOver());
  }

  @Test
  void theBotUserOfAConnectedHubTakesOverFromAPerson() {
    complete(consent("allow"), BROWSER);
    hub.account.addUser(BOT);

    var result = on.allow(inviting(BOT.email(), new Inviter.OfHub(hub.id())), BOT.email());

    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            one ->
                assertThat(one.before()).isEqualTo(ConnectResult.Connected.Before.OF_ANOTHER_USER));
    assertThat(on.stored().option()).isEqualTo(Connection.Option.BOT_USER);
  }

  @Test
  void anInvitationOfOneHubConnectsNoOther() {
    hub.account.addUser(BOT);
    var aim = inviting(BOT.email(), new Inviter.OfHub(new HubId(7)));

    assertThat(on.allow(aim, BOT.email()))
        .isEqualTo(new ConnectResult.AnotherHub(new HubId(7), hub.id()));
    assertThat(hub.ports.connections().find(hub.id())).isEmpty();
  }

  @Test
  void theBotUserWhoConnectsAgainStaysABotUser() {
    hub.account.addUser(BOT);
    on.allow(inviting(BOT.email(), Inviter.ofBrowser("asker")), BOT.email());

    on.allow(new Aim.Connect(), BOT.email());

    assertThat(on.stored().option()).isEqualTo(Connection.Option.BOT_USER);
  }

  @Test
  void aHubThatComesBackGoesOnWithWhatItHad() {
    complete(consent("allow"), BROWSER);
    var ended = on.stored();
    hub.ports.connections().mark(hub.id(), ended.grantNumber(), Connection.Status.NEEDS_RECONNECT);
    hub.account.uninstall();

    var result = complete(consent("allow"), BROWSER);

    assertThat(result)
        .isInstanceOfSatisfying(
            ConnectResult.Connected.class,
            one -> assertThat(one.before()).isEqualTo(ConnectResult.Connected.Before.ENDED));
    assertThat(on.stored().status()).isEqualTo(Connection.Status.ACTIVE);
  }
}
