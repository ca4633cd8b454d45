package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            .clientCredentials(
                APP,
                List.of(
                    "developer.webhooks_journal.read",
                    "developer.webhooks_journal.subscriptions.read",
                    "developer.webhooks_journal.subscriptions.write",
                    "crm.lists.read"));
    return simulated.hubSpot.journal(
        TokenSupplier.of(token.access()), trusted, simulated, deadline);
  }

  private String joined(int contacts) {
    var list = simulated.hub.addList("People to watch");
    for (int i = 0; i < contacts; i++) {
      simulated.hub.join(
          list, List.of(simulated.hub.addContact(Map.of("email", i + "@acme.example"))));
      simulated.simulator.publishJournal();
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

  // Answers by the letter.

  private final ScriptedAccount scripted = new ScriptedAccount();

  private static String entry(String offset) {
    return "{\"url\":\"https://files.example.test/j/%1$s?X-Amz-Signature=abc\",\"currentOffset\":\"%1$s\",\"expiresAt\":\"2026-11-23T10:15:00Z\"}"
        .formatted(offset);
  }

  private List<JournalEvent> downloaded(String file) {
    scripted.answers(200, entry("a")).answers(200, file);
    var read = scripted.journal();
    return read.download(read.earliest().orElseThrow());
  }

  private JournalEvent event(String event) {
    return downloaded("{\"journalEvents\":[" + event + "]}").getFirst();
  }

  @Test
  void entriesAreReadInBatches() {
    var batch = "{\"results\":[" + entry("a") + "," + entry("b") + "]}";
    scripted.answers(200, batch).answers(200, batch).answers(207, batch).answers(204, "");
    var read = scripted.journal();

    assertThat(read.earliest(2)).extracting(JournalEntry::offset).containsExactly("a", "b");
    assertThat(read.after("x/y", 50)).hasSize(2);
    assertThat(read.read(List.of("a", "b", "gone"))).hasSize(2);
    assertThat(read.after("b", 100)).isEmpty();

    assertThat(scripted.requests.stream().map(one -> one.uri().getRawPath()))
        .containsExactly(
            "/webhooks-journal/journal/2026-03/batch/earliest/2",
            "/webhooks-journal/journal/2026-03/batch/x%2Fy/next/50",
            "/webhooks-journal/journal/2026-03/batch/read",
            "/webhooks-journal/journal/2026-03/batch/b/next/100");
    assertThat(scripted.body(2)).isEqualTo("{\"inputs\":[\"a\",\"b\",\"gone\"]}");
  }

  @Test
  void aFileIsFetchedWithoutTheToken() {
    downloaded("{\"journalEvents\":[]}");

    assertThat(scripted.requests.getFirst().headers()).containsKey("authorization");
    assertThat(scripted.requests.getLast().headers()).doesNotContainKey("authorization");
  }

  @Test
  void eachKindOfSubscriptionIsAskedForWithItsOwnFields() {
    var list = "{\"results\":[]}";
    for (String answer :
        List.of(
            "{\"id\":1,\"subscriptionType\":\"LIST_MEMBERSHIP\",\"portalId\":4242}",
            "{\"id\":2,\"subscriptionType\":\"GDPR_PRIVACY_DELETION\",\"portalId\":4242}",
            "{\"id\":3,\"subscriptionType\":\"EVENT\",\"objectTypeId\":\"4-1916193\"}")) {
      scripted.answers(200, list).answers(200, answer);
    }
    var write = scripted.journal();

    write.subscribe(JournalSubscription.toLists(HUB));
    write.subscribe(JournalSubscription.toPrivacyDeletions(HUB));
    write.subscribe(JournalSubscription.toAppLifecycle(JournalSubscription.UNINSTALLED));

    assertThat(List.of(scripted.body(1), scripted.body(3), scripted.body(5)))
        .containsExactly(
            "{\"subscriptionType\":\"LIST_MEMBERSHIP\",\"portalId\":4242,\"actions\":[\"ADDED_TO_LIST\",\"REMOVED_FROM_LIST\"],\"listIds\":[],\"objectIds\":[]}",
            "{\"subscriptionType\":\"GDPR_PRIVACY_DELETION\",\"portalId\":4242,\"actions\":[\"GDPR_DELETE\"],\"objectTypeId\":\"0-1\"}",
            "{\"subscriptionType\":\"APP_LIFECYCLE_EVENT\",\"eventTypeId\":\"4-1916193\",\"properties\":[]}");
  }

  @Test
  void anAppsLifeIsSubscribedToOnceWhateverItIsCalledInTheAnswer() {
    scripted.answers(
        200,
        """
        {"results":[{"id":"3","subscriptionType":"EVENT","objectTypeId":"4-1916193","actions":[]},
                    {"id":4,"subscriptionType":"NEWS"}]}""");

    var standing =
        scripted
            .journal()
            .subscribe(JournalSubscription.toAppLifecycle(JournalSubscription.UNINSTALLED));

    assertThat(standing.id()).contains(3L);
    assertThat(scripted.requests).hasSize(1);
  }

  @Test
  void aSubscriptionThatEndedOrAsksForOtherListsDoesNotStand() {
    var ours =
        "{\"id\":%d,\"subscriptionType\":\"LIST_MEMBERSHIP\",\"portalId\":4242,\"actions\":[\"REMOVED_FROM_LIST\",\"ADDED_TO_LIST\"],\"listIds\":%s%s}";
    scripted.answers(
        200,
        "{\"results\":["
            + ours.formatted(1, "[]", ",\"deletedAt\":\"2026-01-01T00:00:00Z\"")
            + ","
            + ours.formatted(2, "[71,\"72\",\"x\"]", "")
            + ","
            + ours.formatted(3, "[]", ",\"deletedAt\":null")
            + "]}");

    assertThat(scripted.journal().subscribe(JournalSubscription.toLists(HUB)).id()).contains(3L);
  }

  @Test
  void oneSubscriptionIsEndedAndOneThatHasEndedIsNoTrouble() {
    scripted.answers(204, "").answers(404, "{}");

    scripted.journal().unsubscribe(3);
    scripted.journal().unsubscribe(3);

    assertThat(scripted.path(0)).isEqualTo("/webhooks-journal/subscriptions/2026-03/3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"listMembership\",\"action\":\"ADDED_TO_LIST\",\"portalId\":4242,\"listId\":71,\"objectId\":501}",
        "{\"type\":\"LIST_MEMBERSHIP\",\"action\":\"added_to_list\",\"portalId\":\"4242\",\"listIds\":[\"71\"],\"recordId\":\"501\"}",
        "{\"type\":\"crmObject\",\"action\":\"ADDED_TO_LIST\",\"portalId\":4242,\"properties\":{\"listId\":\"71\"},\"objectId\":501,\"occurredAt\":\"soon\"}"
      })
  void aListThatChangedIsRecognisedInEachForm(String event) {
    assertThat(event(event))
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(JournalEvent.Kind.LIST_MEMBERSHIP);
              assertThat(one.action()).isEqualTo("ADDED_TO_LIST");
              assertThat(one.hub()).contains(HUB);
              assertThat(one.list()).contains(ListId.of("71"));
              assertThat(one.object()).contains(501L);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"app_lifecycle_event\",\"eventTypeId\":\"4-1916193\"} | UNINSTALLED",
        "{\"type\":\"app_lifecycle_event\",\"eventTypeId\":\"4-1909196\"} | INSTALLED",
        "{\"type\":\"gdprPrivacyDeletion\",\"objectId\":1} | PRIVACY_DELETION",
        "{\"type\":\"crmObject\",\"action\":\"GDPR_DELETE\"} | PRIVACY_DELETION",
        "{\"type\":\"crmObject\",\"action\":\"UPDATE\",\"propertyChanges\":{\"plan\":\"pro\"}} | OTHER",
        "{} | OTHER"
      })
  void eventsAreToldApart(String event, JournalEvent.Kind kind) {
    assertThat(event(event).kind()).isEqualTo(kind);
  }

  @Test
  void anEventThatCannotBeReadInPartDoesNotLoseTheOthers() {
    var events =
        downloaded(
            """
            {"journalEvents":[{"type":7,"portalId":"x","listId":-5,"listIds":[1,2],"objectId":{},"occurredAt":[]},
             null, 5, "x", {"type":"listMembership","portalId":4242,"listId":71,
                            "occurredAt":"2026-11-23T10:04:58Z"}]}""");

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().list()).isEmpty();
    assertThat(events.getFirst().occurredAt()).isEqualTo(Instant.EPOCH);
    assertThat(events.getLast().list()).contains(ListId.of("71"));
    assertThat(events.getLast().occurredAt()).isEqualTo(Instant.parse("2026-11-23T10:04:58Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:x", "no address", "/j/1", "https://"})
  void anAddressThatIsNoneIsMalformed(String address) {
    scripted.answers(200, "{\"currentOffset\":\"a\",\"url\":\"" + address + "\"}");

    assertThatThrownBy(() -> scripted.journal().earliest())
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void anEntryWithoutATimeExpiresNever() {
    scripted.answers(200, "{\"currentOffset\":\"a\",\"url\":\"https://files.example.test/1\"}");

    assertThat(scripted.journal().latest().map(JournalEntry::expiresAt)).contains(Instant.MAX);
  }

  @Test
  void aFileThatIsTooLongOrLostOrNotThereIsATypedError() {
    scripted
        .answers(200, entry("a"))
        .breaks(new AnswerTooLongException(8))
        .breaks(new IOException("connection reset"))
        .answers(403, "<Error/>")
        .answers(302, "");
    var read = scripted.journal();
    var entry = read.earliest().orElseThrow();

    assertThatThrownBy(() -> read.download(entry)).isInstanceOf(MalformedAnswerException.class);
    assertThatThrownBy(() -> read.download(entry))
        .isInstanceOf(UnavailableException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> read.download(entry))
        .isInstanceOfSatisfying(
            UnavailableException.class, gone -> assertThat(gone.status()).isEqualTo(403));
    assertThatThrownBy(() -> read.download(entry)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void anEntryOfTheJournalTakesTheTimeThatIsLeft() {
    scripted.answers(200, entry("a")).answers(200, "{}").until(Duration.ofSeconds(9));
    var read = scripted.journal();

    read.download(read.earliest().orElseThrow());

    assertThat(scripted.requests.getLast().timeout()).isEqualTo(Duration.ofSeconds(9));
  }
}
