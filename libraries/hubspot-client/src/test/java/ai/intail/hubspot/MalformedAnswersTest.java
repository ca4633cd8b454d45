package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a server answers, callers meet the typed errors and nothing else.
class MalformedAnswersTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(1));

  private static final AppCredentials APP =
      new AppCredentials("app", "client-secret", URI.create("http://localhost/callback"));
  private static final ContactId JANE = new ContactId(1);
  private static final PropertyDefinition PLAN =
      new PropertyDefinition(
          "plan", "Plan", "string", "text", "", "ours", List.of(), false, false, Optional.empty());

  /// Every call that there is; [#everyPublicCallIsAmongThem] counts them. A stream is cut off,
  /// since a server may answer for ever.
  private static final List<Consumer<HubSpot>> CALLS =
      List.of(
          on(HubAccount::details),
          on(HubAccount::contactPropertyLimits),
          on(HubAccount::uninstall),
          on(account -> account.lists().find(ListId.of("71"))),
          on(account -> account.lists().named("x")),
          on(account -> account.lists().search("x").limit(50).forEach(_ -> {})),
          on(account -> account.lists().of(JANE)),
          on(account -> account.lists().ofLegacyId("12")),
          on(account -> account.lists().ofLegacyIds(List.of("12", "13"))),
          on(account -> account.lists().members(ListId.of("71")).limit(50).forEach(_ -> {})),
          on(account -> account.lists().joinOrder(ListId.of("71"), Optional.of("x"), 5)),
          on(account -> account.lists().byRecordId(ListId.of("71"), Optional.empty(), 5)),
          on(account -> account.contacts().read(List.of(JANE), Set.of("email"))),
          on(account -> account.contacts().readBy("email", List.of("a@b.example"), Set.of())),
          on(account -> account.contacts().findBy("email", "a@b.example", Set.of())),
          on(account -> account.contacts().find(JANE, Set.of())),
          on(
              account ->
                  account
                      .contacts()
                      .search(ContactSearch.all(), Set.of())
                      .limit(50)
                      .forEach(_ -> {})),
          on(
              account ->
                  account
                      .contactWrites()
                      .update(
                          List.of(
                              new ContactUpdate(JANE, Map.of("a", "b")),
                              new ContactUpdate(new ContactId(2), Map.of("email", "b"))))),
          on(
              account ->
                  account
                      .contactWrites()
                      .create(
                          List.of(
                              new NewContact("t", Map.of("a", "b")),
                              new NewContact("u", Map.of("email", "a@b.example"))))),
          on(
              account ->
                  account
                      .contactWrites()
                      .upsert(
                          "email",
                          List.of(
                              new ContactUpsert("a@b.example", Map.of()),
                              new ContactUpsert("c@b.example", Map.of("plan", "pro"))))),
          on(account -> account.contactWrites().archive(List.of(JANE))),
          on(account -> account.companies().byDomain(Set.of("acme.example"))),
          on(account -> account.companies().read(List.of(new CompanyId(1)))),
          on(account -> account.owners().all()),
          on(account -> account.owners().active().limit(50).forEach(_ -> {})),
          on(account -> account.owners().archived().limit(50).forEach(_ -> {})),
          on(account -> account.owners().find(new OwnerId(1))),
          on(account -> account.properties().ofContacts()),
          on(account -> account.properties().find("x")),
          on(account -> account.properties().create(PLAN)),
          on(account -> account.properties().createAll(List.of(PLAN))),
          on(account -> account.properties().setOptions("plan", List.of())),
          on(
              account ->
                  account
                      .properties()
                      .addOptions("plan", List.of(new PropertyOption("A", "a", 0, false)))),
          on(account -> account.properties().groupExists("ours")),
          on(account -> account.properties().createGroup("ours", "Ours")),
          oauth(oauth -> oauth.exchange(APP, "code", Optional.of("verifier"))),
          oauth(oauth -> oauth.refresh(APP, new RefreshToken("secret-token"))),
          oauth(oauth -> oauth.clientCredentials(APP, List.of("a"))),
          oauth(oauth -> oauth.introspect(APP, new AccessToken("secret-token"))),
          oauth(oauth -> oauth.introspect(APP, new RefreshToken("secret-token"))),
          oauth(oauth -> oauth.revoke(APP, new RefreshToken("secret-token"))),
          journal(Journal::subscriptions),
          journal(journal -> journal.subscribe(JournalSubscription.toLists(new HubId(1)))),
          journal(
              journal ->
                  journal.subscribe(
                      JournalSubscription.toAppLifecycle(JournalSubscription.INSTALLED))),
          journal(journal -> journal.unsubscribe(1)),
          journal(journal -> journal.drop(new HubId(1))),
          journal(Journal::earliest),
          journal(Journal::latest),
          journal(journal -> journal.after("x")),
          journal(journal -> journal.earliest(5)),
          journal(journal -> journal.after("x", 5)),
          journal(journal -> journal.read(List.of("x"))),
          journal(
              journal ->
                  journal.download(
                      new JournalEntry("x", URI.create("https://a.example/1"), Instant.MAX))));

  private static Consumer<HubSpot> on(Consumer<HubAccount> call) {
    return hubSpot ->
        call.accept(
            hubSpot.account(TokenSupplier.of(new AccessToken("secret-token")), NO_WAIT, DEADLINE));
  }

  private static Consumer<HubSpot> oauth(Consumer<OAuth> call) {
    return hubSpot -> call.accept(hubSpot.oauth(NO_WAIT, DEADLINE));
  }

  private static Consumer<HubSpot> journal(Consumer<Journal> call) {
    return hubSpot ->
        call.accept(
            hubSpot.journal(
                TokenSupplier.of(new AccessToken("secret-token")), _ -> true, NO_WAIT, DEADLINE));
  }

  private static final Pacer NO_WAIT =
      new Pacer() {
        @Override
        public void await(CallKind kind, Instant notBefore, Instant deadline) {}

        @Override
        public void answered(CallKind kind, Answered answer) {}
      };

  /// A server that answers for ever would be asked for ever, were it not for this.
  private static final int MOST_CALLS = 2_000;

  @Test
  void everyPublicCallIsAmongThem() {
    long calls =
        Stream.of(
                HubAccount.class,
                Lists.class,
                Contacts.class,
                ContactWrites.class,
                Companies.class,
                Owners.class,
                Properties.class,
                OAuth.class,
                Journal.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .count();
    // The six of HubAccount that lead to others are no calls; one kind of subscription is tried
    // twice.
    assertThat(CALLS).hasSize((int) calls - 6 + 1);
  }

  @Property(tries = 5_000)
  void onlyTypedErrorsReachTheCaller(
      @ForAll("answers") String body,
      @ForAll("answers") String next,
      @ForAll("statuses") int status,
      @ForAll("headers") Map<String, String> headers,
      @ForAll("calls") int call) {
    var asked = new AtomicInteger();
    Transport transport =
        _ -> {
          int number = asked.incrementAndGet();
          if (number > MOST_CALLS) {
            throw new AssertionError("asked for ever");
          }
          var text = number % 2 == 1 ? body : next;
          return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8));
        };
    try {
      CALLS.get(call).accept(hubSpot(transport));
    } catch (HubSpotException typed) {
      assertThat(typed.toString())
          .doesNotContain("secret-token")
          .doesNotContain("client-secret")
          .doesNotContain("@b.example");
    }
  }

  @Property(tries = 300)
  void aBrokenConnectionIsATypedError(@ForAll("calls") int call) {
    Transport transport =
        _ -> {
          throw new IOException("reset");
        };
    try {
      CALLS.get(call).accept(hubSpot(transport));
    } catch (HubSpotException typed) {
      assertThat(typed).isInstanceOf(UnavailableException.class);
    }
  }

  static Stream<String> hugeBodies() {
    var item = "{\"id\":\"1\",\"recordId\":\"1\",\"listId\":\"1\",\"name\":\"plan\"}";
    var many = String.join(",", Collections.nCopies(2_000, item));
    return Stream.of(
        "{\"results\":[" + many + "],\"lists\":[" + many + "]}",
        "{\"results\":\"" + "x".repeat(200_000) + "\"}",
        "{\"id\":" + "9".repeat(5_000) + "}",
        "[".repeat(100_000),
        "{\"" + "k".repeat(100_000) + "\":1}",
        "{\"errors\":[" + many + "],\"results\":[]}",
        " ".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("hugeBodies")
  void aHugeBodyIsReadOrATypedError(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    for (Consumer<HubSpot> call : CALLS) {
      var asked = new AtomicInteger();
      try {
        call.accept(
            hubSpot(_ -> new Reply(asked.incrementAndGet() > 4 ? 400 : 200, Map.of(), bytes)));
      } catch (HubSpotException typed) {
        assertThat(typed.getMessage()).hasSizeLessThan(400);
      }
    }
  }

  @Property(tries = 2_000)
  void whatHubSpotSendsToAnActionIsReadOrMalformed(@ForAll("requests") String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    for (Consumer<byte[]> read :
        List.<Consumer<byte[]>>of(WorkflowActionCall::read, WorkflowOptionsCall::read)) {
      try {
        read.accept(bytes);
      } catch (MalformedAnswerException typed) {
        assertThat(typed).hasMessageNotContaining("2026");
      }
    }
  }

  private static HubSpot hubSpot(Transport transport) {
    return new HubSpot(SimulatedAccount.API, transport, () -> NOW, new Random(1));
  }

  @Provide
  Arbitrary<Map<String, String>> headers() {
    return Arbitraries.of(
        Map.of(),
        Map.of("retry-after", "1"),
        Map.of("retry-after", "x", "x-hubspot-ratelimit-max", "-1"),
        Map.of("retry-after", "999999999999", "x-hubspot-ratelimit-max", "many"),
        Map.of("x-hubspot-ratelimit-max", "999999999", "x-hubspot-ratelimit-remaining", ""));
  }

  @Provide
  Arbitrary<String> requests() {
    var field =
        Arbitraries.of(
            "callbackId",
            "origin",
            "portalId",
            "object",
            "objectId",
            "context",
            "workflowId",
            "inputFields",
            "fields",
            "fetchOptions",
            "q",
            "after",
            "surprise");
    var inner = object(field, values());
    var outer = object(field, Arbitraries.oneOf(values(), inner));
    return Arbitraries.oneOf(
        outer, rubbish(), outer.map(text -> text.substring(0, text.length() / 2)));
  }

  @Provide
  Arbitrary<Integer> calls() {
    return Arbitraries.integers().between(0, CALLS.size() - 1);
  }

  @Provide
  Arbitrary<Integer> statuses() {
    return Arbitraries.of(
        200, 200, 200, 201, 204, 207, 302, 400, 401, 403, 404, 409, 429, 500, 502);
  }

  /// Answers as HubSpot gives them, with values of wrong types, nulls, and cut short.
  @Provide
  Arbitrary<String> answers() {
    var field =
        Arbitraries.of(
            "results",
            "id",
            "list",
            "lists",
            "listId",
            "paging",
            "properties",
            "recordId",
            "createdAt",
            "errors",
            "category",
            "message",
            "context",
            "portalId",
            "hasMore",
            "offset",
            "byObjectType",
            "overallLimit",
            "limit",
            "usage",
            "name",
            "options",
            "status",
            "error",
            "policyName",
            "email",
            "membershipTimestamp",
            "lastAddedTimestamp",
            "legacyListIdsToIdsMapping",
            "access_token",
            "refresh_token",
            "expires_in",
            "active",
            "scopes",
            "hub_id",
            "currentOffset",
            "url",
            "expiresAt",
            "journalEvents",
            "subscriptionType",
            "actions",
            "listIds",
            "deletedAt",
            "modificationMetadata",
            "surprise");
    var object = object(field, values());
    var nested =
        object.map(
            one ->
                "{\"results\":[%1$s],\"lists\":[%1$s],\"list\":%1$s,\"journalEvents\":[%1$s]}"
                    .formatted(one));
    var whole = Arbitraries.oneOf(object, nested);
    var cut = whole.map(text -> text.substring(0, text.length() / 2));
    return Arbitraries.frequencyOf(Tuple.of(8, whole), Tuple.of(1, cut), Tuple.of(1, rubbish()));
  }

  private static Arbitrary<String> object(Arbitrary<String> field, Arbitrary<String> value) {
    return Arbitraries.maps(field, value)
        .ofMaxSize(8)
        .map(
            map ->
                map.entrySet().stream()
                    .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}")));
  }

  private static Arbitrary<String> rubbish() {
    return Arbitraries.of(
        "", " ", "null", "[]", "<html>", "\u0000", "[".repeat(5_000), "{\"a\":".repeat(200));
  }

  private static Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "\"\"",
        "\"x\"",
        "-5",
        "0",
        "1",
        "1.5",
        "1e400",
        "99999999999999999999",
        "true",
        "[]",
        "{}",
        "[null]",
        "[[[]]]",
        "\"2026-06-30T12:00:00Z\"",
        "\"+1000000000-12-31T23:59:59Z\"",
        "\"soon\"",
        "{\"next\":{\"after\":\"1\"}}",
        "\"9223372036854775807\"",
        "\"9999999999999999999\"",
        "\"https://a.example/1\"",
        "\"http:// b\"",
        "\"a b\\n\"",
        "\"SECONDLY\"",
        "\"invalid_grant\"",
        "[{\"id\":null}]",
        "[{\"id\":\"x\",\"properties\":7}]",
        "[{\"id\":\"5\",\"properties\":{\"email\":null,\"domain\":\"acme.example\"}}]",
        "[{\"recordId\":-1}]",
        "[{\"listId\":\"abc\"}]",
        "[{\"legacyListId\":12,\"listId\":-1}]",
        "[{\"currentOffset\":\"a\",\"url\":\"https://a.example/1\"}]",
        "[{\"objectTypeId\":\"0-1\",\"limit\":\"x\"}]",
        "[{\"context\":{\"ids\":5}}]",
        "[{\"code\":\"PROPERTY_DOESNT_EXIST\",\"context\":{\"propertyName\":[\"plan\"],\"objectWriteTraceId\":[\"1\"]}}]");
  }
}
