package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever a server answers, callers meet the typed errors and nothing else.
class MalformedAnswersTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  private static final List<Consumer<HubAccount>> CALLS =
      List.of(
          HubAccount::details,
          HubAccount::contactPropertyLimits,
          account -> account.lists().find(ListId.of("71")),
          account -> account.lists().named("x"),
          account -> account.lists().search("x").limit(50).forEach(_ -> {}),
          account -> account.lists().of(new ContactId(1)),
          account -> account.lists().ofLegacyId("12"),
          account -> account.lists().members(ListId.of("71")).limit(50).forEach(_ -> {}),
          account -> account.contacts().read(List.of(new ContactId(1)), Set.of("email")),
          account -> account.contacts().readBy("email", List.of("a@b.example"), Set.of()),
          account -> account.contacts().find(new ContactId(1), Set.of()),
          account ->
              account.contacts().search(ContactSearch.all(), Set.of()).limit(50).forEach(_ -> {}),
          account ->
              account
                  .contactWrites()
                  .update(List.of(new ContactUpdate(new ContactId(1), Map.of("a", "b")))),
          account -> account.contactWrites().create(List.of(new NewContact("t", Map.of("a", "b")))),
          account ->
              account
                  .contactWrites()
                  .upsert("email", List.of(new ContactUpsert("a@b.example", Map.of()))),
          account -> account.companies().byDomain(Set.of("acme.example")),
          account -> account.owners().all(),
          account -> account.owners().find(new OwnerId(1)),
          account -> account.properties().ofContacts(),
          account -> account.properties().find("x"));

  private static final Pacer NO_WAIT =
      new Pacer() {
        @Override
        public void await(CallKind kind, Instant notBefore, Instant deadline) {}

        @Override
        public void answered(CallKind kind, Answered answer) {}
      };

  @Property(tries = 3_000)
  void onlyTypedErrorsReachTheCaller(
      @ForAll("answers") String body, @ForAll("statuses") int status, @ForAll("calls") int call) {
    Transport transport =
        _ ->
            new Reply(
                status,
                Map.of("content-type", "application/json", "retry-after", "1"),
                body.getBytes(StandardCharsets.UTF_8));
    try {
      CALLS.get(call).accept(account(transport));
    } catch (HubSpotException typed) {
      assertThat(typed).hasMessageNotContaining("secret-token");
    }
  }

  @Property(tries = 300)
  void aBrokenConnectionIsATypedError(@ForAll("calls") int call) {
    Transport transport =
        _ -> {
          throw new IOException("reset");
        };
    try {
      CALLS.get(call).accept(account(transport));
    } catch (HubSpotException typed) {
      assertThat(typed).isInstanceOf(UnavailableException.class);
    }
  }

  private static HubAccount account(Transport transport) {
    return new HubSpot(SimulatedAccount.API, transport, () -> NOW, new Random(1))
        .account(
            TokenSupplier.of(new AccessToken("secret-token")),
            NO_WAIT,
            NOW.plus(Duration.ofMinutes(1)));
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
    var value =
        Arbitraries.of(
            "null",
            "\"\"",
            "\"x\"",
            "-5",
            "0",
            "1",
            "1e400",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "[null]",
            "\"2026-06-30T12:00:00Z\"",
            "\"soon\"",
            "{\"next\":{\"after\":\"1\"}}",
            "\"9223372036854775807\"",
            "[{\"id\":null}]",
            "[{\"id\":\"x\",\"properties\":7}]",
            "[{\"id\":\"5\",\"properties\":{\"email\":null,\"domain\":\"acme.example\"}}]",
            "[{\"recordId\":-1}]",
            "[{\"listId\":\"abc\"}]",
            "[{\"context\":{\"ids\":5}}]");
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
            "limit",
            "usage",
            "name",
            "options",
            "status",
            "email",
            "membershipTimestamp",
            "lastAddedTimestamp",
            "surprise");
    var object =
        Arbitraries.maps(field, value)
            .ofMaxSize(6)
            .map(
                map ->
                    map.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .reduce((one, other) -> one + "," + other)
                        .map(fields -> "{" + fields + "}")
                        .orElse("{}"));
    var nested =
        object.map(
            one -> "{\"results\":[" + one + "],\"lists\":[" + one + "],\"list\":" + one + "}");
    var whole = Arbitraries.oneOf(object, nested);
    var cut = whole.map(text -> text.substring(0, text.length() / 2));
    var rubbish =
        Arbitraries.of(
            "", " ", "null", "[]", "<html>", "\u0000", "[".repeat(5_000), "{\"a\":".repeat(200));
    return Arbitraries.frequencyOf(Tuple.of(8, whole), Tuple.of(1, cut), Tuple.of(1, rubbish));
  }
}
