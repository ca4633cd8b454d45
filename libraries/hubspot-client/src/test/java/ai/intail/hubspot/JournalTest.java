package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final AppCredentials APP =
      new AppCredentials(
          "simulated-app", "simulated-secret", URI.create("http://localhost:8080/oauth/callback"));
  private static final HubId HUB = new HubId(4_242);

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final Journal journal = journal(uri -> uri.getHost().endsWith("hubapi.com"));

  private Journal journal(Predicate<URI> trusted) {
    return journal(trusted, simulated.deadline());
  }

  private Journal journal(Predicate<URI> trusted, Instant deadline) {
    var token =
        simulated
            .hubSpot
            .oauth(simulated, deadline)
            .clientCredentials(APP, List.of("developer.webhooks_journal.read", "crm.lists.read"));
    return simulated.hubSpot.journal(
        TokenSupplier.of(token.access()), trusted, simulated, deadline);
  }

  private String joined(int contacts) {
    var list = simulated.hub.addList("People to watch");
    for (int i = 0; i < contacts; i++) {
      simulated.hub.join(
          list, List.of(simulated.hub.addContact(Map.of("email", i + "@acme.example"))));
    }
    return list;
  }

  @Test
  void whoJoinsAListIsReadEntryByEntry() {
    // given
    journal.subscribe(JournalSubscription.toLists(HUB));
    var list = joined(3);
    // when
    var first = journal.earliest().orElseThrow();
    var second = journal.after(first.offset()).orElseThrow();
    var third = journal.after(second.offset()).orElseThrow();
    // then
    assertThat(journal.after(third.offset())).isEmpty();
    assertThat(journal.latest().map(JournalEntry::offset)).contains(third.offset());
    assertThat(journal.download(second))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("listmembership");
              assertThat(event.action()).isEqualTo("ADDED_TO_LIST");
              assertThat(event.hub()).contains(HUB);
              assertThat(event.list()).contains(ListId.of(list));
            });
  }

  @Test
  void anEmptyJournalHasNoEntry() {
    assertThat(journal.earliest()).isEmpty();
    assertThat(journal.latest()).isEmpty();
  }

  @Test
  void subscribingTwiceIsAsOnceAndDroppedWithTheAccount() {
    var one = journal.subscribe(JournalSubscription.toLists(HUB));
    var again = journal.subscribe(JournalSubscription.toLists(HUB));

    assertThat(again).isEqualTo(one);
    assertThat(journal.subscriptions()).hasSize(1);
    journal.drop(HUB);
    assertThat(journal.subscriptions()).isEmpty();
  }

  @Test
  void anAddressThatExpiredIsTroubleThatPasses() {
    journal.subscribe(JournalSubscription.toLists(HUB));
    joined(1);
    var entry = journal.earliest().orElseThrow();
    var later = simulated.deadline().plus(Duration.ofMinutes(11));
    simulated.await(CallKind.JOURNAL, later, later);
    var afterwards = journal(_ -> true, later.plus(Duration.ofMinutes(1)));

    assertThatThrownBy(() -> afterwards.download(entry)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void aFileThatLiesElsewhereIsNotFetched() {
    journal.subscribe(JournalSubscription.toLists(HUB));
    joined(1);
    var careful = journal(uri -> uri.getHost().endsWith(".amazonaws.com"));
    var entry = careful.earliest().orElseThrow();

    assertThatThrownBy(() -> careful.download(entry)).isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void anOffsetThatIsNotKeptIsATypedError() {
    assertThatThrownBy(() -> journal.after("0b6f0000-0000-4000-8000-000000000001"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aTokenOfAnAccountDoesNotOpenTheJournal() {
    var wrong =
        simulated.hubSpot.journal(
            TokenSupplier.of(new AccessToken(simulated.hub.issueToken(SimulatedAccount.SCOPES))),
            _ -> true,
            simulated,
            simulated.deadline());

    assertThatThrownBy(wrong::earliest).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void theAddressOfAFileStaysOutOfTexts() {
    journal.subscribe(JournalSubscription.toLists(HUB));
    joined(1);

    assertThat(journal.earliest().map(JournalEntry::toString))
        .hasValueSatisfying(text -> assertThat(text).doesNotContain("Signature"));
  }

  @Test
  void anAppThatRemovesItselfIsNotRefreshedAnyMore() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));

    simulated.account().uninstall();

    var oauth = simulated.hubSpot.oauth(simulated, simulated.deadline());
    assertThatThrownBy(() -> oauth.refresh(APP, refresh)).isInstanceOf(GrantRevokedException.class);
  }
}
