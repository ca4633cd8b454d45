package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.stack.Visitor.Page;
import ai.intail.sync.connect.Connection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bot user connects by a link that somebody else made.
class BotJourneyTest {

  private static final SimulatedUser BOT = new SimulatedUser(902, "Intail-Bot@portal.example");
  private static final Pattern LINK = Pattern.compile("value=\"(http://[^\"]+/oauth/bot[^\"]+)\"");
  private static final Pattern WITHDRAW =
      Pattern.compile("action=\"(/oauth/invitations/[^\"]+/withdraw)\"");

  private final RunningStack on = RunningStack.shared();
  private final SimulatedHub hub = on.newHub();
  private final Visitor asker = on.visitor();
  private final Visitor bot = on.visitor();

  @BeforeEach
  void makeTheBotUser() {
    hub.addUser(BOT);
  }

  private static String first(Pattern pattern, Page page) {
    var matcher = pattern.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("it is not on the page: " + page.text());
    }
    return matcher.group(1);
  }

  private Page invite(String address) {
    return asker.submit(asker.get("/oauth/install"), "/oauth/invitations", Map.of("bot", address));
  }

  private URI consent(String link) {
    var opened = bot.get(URI.create(link));
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.text()).contains("Connect as the bot user").containsIgnoringCase(BOT.email());
    return bot.toConsent(
        first(Pattern.compile("href=\"(/oauth/start[^\"]+)\""), opened).replace("&amp;", "&"));
  }

  @Test
  void theDeclaredBotUserConnectsByTheLink() {
    var link = first(LINK, invite("intail-bot@portal.example"));

    var page = bot.follow(bot.allow(consent(link), hub, BOT.email()));

    assertThat(page.text()).contains("HubSpot is connected.", "Bot user connection", BOT.email());
    assertThat(on.connection(hub).orElseThrow().option()).isEqualTo(Connection.Option.BOT_USER);
  }

  @Test
  void theLinkIsShownOnceAndListedWithoutItsSecret() {
    var link = first(LINK, invite(BOT.email()));

    var again = asker.get("/oauth/install");

    assertThat(again.text()).contains("Links that are open", BOT.email());
    assertThat(again.body()).doesNotContain(link.substring(link.lastIndexOf('.') + 1));
  }

  @Test
  void whoEverElseAuthorisesIsNamedAndNothingIsKept() {
    var link = first(LINK, invite(BOT.email()));

    var page = bot.allow(consent(link), hub, Visitor.ADMIN);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text())
        .contains(
            "Another user authorised",
            "Nothing was kept",
            "Expected: " + BOT.email(),
            "Authorised: admin@portal.example");
    assertThat(on.connection(hub)).isEmpty();
    assertThat(on.foundation().vault().find(new HubId(hub.id()))).isEmpty();
    assertThat(bot.cookies()).doesNotContainKey("intail-session");
    assertThat(bot.follow(bot.allow(consent(link), hub, BOT.email())).text())
        .contains("HubSpot is connected.");
  }

  @Test
  void theLinkServesOnce() {
    var link = first(LINK, invite(BOT.email()));
    bot.allow(consent(link), hub, BOT.email());

    var page = bot.get(URI.create(link));

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("This link is no longer good");
  }

  @Test
  void aDayLaterTheLinkIsNoLongerGood() {
    var link = first(LINK, invite(BOT.email()));
    on.clock().passes(Duration.ofHours(24));

    assertThat(bot.get(URI.create(link)).status()).isEqualTo(410);
  }

  @Test
  void aLinkThatWasWithdrawnConnectsNobodyAlsoIfItWasOpenedBefore() {
    var made = invite(BOT.email());
    var consent = consent(first(LINK, made));

    var withdrawn = asker.submit(made, first(WITHDRAW, made), Map.of());

    assertThat(withdrawn.text()).contains("The link was withdrawn");
    assertThat(bot.allow(consent, hub, BOT.email()).status()).isEqualTo(410);
    assertThat(on.connection(hub)).isEmpty();
    assertThat(asker.get("/oauth/install").text()).doesNotContain("Links that are open");
  }

  @Test
  void nobodyWithdrawsAnothersLink() {
    var made = invite(BOT.email());
    var stranger = on.visitor();

    var page =
        stranger.post(
            first(WITHDRAW, made), Map.of("token", stranger.get("/oauth/install").token()));

    assertThat(page.status()).isEqualTo(404);
    assertThat(bot.get(URI.create(first(LINK, made))).status()).isEqualTo(200);
  }

  @Test
  void theStateIsBoundToTheBrowserThatOpensTheLink() {
    var link = first(LINK, invite(BOT.email()));
    var callback = bot.decide(consent(link), hub, BOT.email(), "allow");

    assertThat(asker.get(callback).status()).isEqualTo(400);
    assertThat(on.connection(hub)).isEmpty();
  }

  @Test
  void aConnectedAccountIsHandedOverToABotUser() {
    // given
    var connected = asker.connect(hub);
    assertThat(connected.text()).contains("User connection");
    // when
    var made = asker.submit(connected, "/oauth/invitations", Map.of("bot", BOT.email()));
    assertThat(asker.get("/connection").text()).contains("Links that are open");
    var page = bot.follow(bot.allow(consent(first(LINK, made)), hub, BOT.email()));
    // then
    assertThat(page.text()).contains("The connection was taken over", "Bot user connection");
    assertThat(asker.get("/connection").text())
        .contains(BOT.email())
        .doesNotContain("Links that are open");
  }

  @Test
  void aLinkMadeInOneAccountsConsoleConnectsNoOther() {
    var other = on.newHub();
    other.addUser(BOT);
    var made = asker.submit(asker.connect(hub), "/oauth/invitations", Map.of("bot", BOT.email()));

    var page = bot.allow(consent(first(LINK, made)), other, BOT.email());

    assertThat(page.status()).isEqualTo(409);
    assertThat(on.connection(other)).isEmpty();
  }

  @Test
  void whatIsNoAddressMakesNoLink() {
    var page = invite("the bot");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("That is no e-mail address");
  }
}
