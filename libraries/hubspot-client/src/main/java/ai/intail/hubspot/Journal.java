package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The app's journal: one stream of events over all accounts, kept for three days. Source:
/// `/webhooks-journal/{subscriptions|journal}/2026-03`. Thread-safe.
///
/// Read an entry, download its file, act, and only then store its offset: an entry comes at least
/// once.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one.
public final class Journal {

  /// Most entries of one batch.
  public static final int BATCH_LIMIT = 100;

  private static final int NO_CONTENT = 204;

  private final Exchange exchange;
  private final Predicate<URI> trusted;

  Journal(Exchange exchange, Predicate<URI> trusted) {
    this.exchange = exchange;
    this.trusted = trusted;
  }

  /// All subscriptions of the app that stand, of every account.
  public List<JournalSubscription> subscriptions() {
    var all = new ArrayList<JournalSubscription>();
    for (JsonNode node :
        Json.requiredArray(read(Call.get(CallKind.JOURNAL, Paths.SUBSCRIPTIONS)), "results")) {
      if (JournalJson.stands(node)) {
        all.add(JournalJson.subscription(node));
      }
    }
    return all;
  }

  /// Subscribes; asks first, since nobody knows what HubSpot does with a second one that is equal.
  ///
  /// @return the one that stands
  public JournalSubscription subscribe(JournalSubscription wanted) {
    var standing = subscriptions().stream().filter(wanted::asks).findFirst();
    if (standing.isPresent()) {
      return standing.get();
    }
    var call = Call.create(CallKind.JOURNAL, Paths.SUBSCRIPTIONS, JournalJson.of(wanted));
    return JournalJson.subscription(read(call));
  }

  /// Ends one subscription; none that stands is as good.
  ///
  /// @param subscription the id that HubSpot gave
  public void unsubscribe(long subscription) {
    try {
      exchange.send(Call.delete(CallKind.JOURNAL, Paths.subscription(subscription)));
    } catch (NotFoundException ended) {
      // It has ended, which is all that is wanted.
      return;
    }
  }

  /// Ends all subscriptions of an account: for one that removed the app.
  public void drop(HubId hub) {
    exchange.send(Call.delete(CallKind.JOURNAL, Paths.subscriptionsOf(hub)));
  }

  /// The first entry that is still kept; empty if there is none.
  public Optional<JournalEntry> earliest() {
    return entry(Paths.JOURNAL + "/earliest");
  }

  /// The newest entry; empty if there is none.
  public Optional<JournalEntry> latest() {
    return entry(Paths.JOURNAL + "/latest");
  }

  /// The entry after an offset; empty if there is nothing newer.
  ///
  /// @throws NotFoundException or [ValidationException] if the offset is older than what is kept:
  ///   go on with [#earliest], and look at everything that may have changed
  public Optional<JournalEntry> after(String offset) {
    return entry(Paths.journalAfter(offset));
  }

  /// The first entries that are still kept.
  ///
  /// @param count up to [#BATCH_LIMIT]
  public List<JournalEntry> earliest(int count) {
    return entries(Call.get(CallKind.JOURNAL, Paths.journalFirst(count)));
  }

  /// The entries after an offset, the oldest first; none if there is nothing newer.
  ///
  /// @param count up to [#BATCH_LIMIT]
  /// @throws NotFoundException or [ValidationException] as [#after(String)] does
  public List<JournalEntry> after(String offset, int count) {
    return entries(Call.get(CallKind.JOURNAL, Paths.journalAfter(offset, count)));
  }

  /// The entries at offsets; those that are not kept any more are absent.
  ///
  /// @param offsets any number; one call for each [#BATCH_LIMIT]
  public List<JournalEntry> read(Collection<String> offsets) {
    var entries = new ArrayList<JournalEntry>();
    for (List<String> batch : Records.batches(offsets)) {
      ObjectNode request = Json.object();
      var inputs = request.putArray("inputs");
      batch.forEach(inputs::add);
      entries.addAll(entries(Call.post(CallKind.JOURNAL, Paths.JOURNAL_READ, request)));
    }
    return entries;
  }

  private Optional<JournalEntry> entry(String path) {
    var reply = exchange.send(Call.get(CallKind.JOURNAL, path));
    return reply.status() == NO_CONTENT
        ? Optional.empty()
        : Optional.of(JournalJson.entry(Json.read(reply.body())));
  }

  private List<JournalEntry> entries(Call call) {
    var reply = exchange.send(call);
    var entries = new ArrayList<JournalEntry>();
    if (reply.status() != NO_CONTENT) {
      Json.requiredArray(Json.read(reply.body()), "results")
          .forEach(node -> entries.add(JournalJson.entry(node)));
    }
    return entries;
  }

  private JsonNode read(Call call) {
    return Json.read(exchange.send(call).body());
  }

  /// The events of an entry: up to 10,000, or 5 MB. The file is fetched without a token: its
  /// address alone opens it. An event that cannot be read in part is told with that part missing.
  ///
  /// @throws UnavailableException if the file is not to be had, such as when its address has
  ///   expired: ask for the entry again
  /// @throws MalformedAnswerException if the address is not one that is trusted, or the file is
  ///   none
  public List<JournalEvent> download(JournalEntry entry) {
    if (!trusted.test(entry.file())) {
      throw new MalformedAnswerException("the file lies at an address that is not trusted");
    }
    Reply reply;
    try {
      reply = exchange.fetch(entry.file());
    } catch (AnswerTooLongException tooLong) {
      throw new MalformedAnswerException("the file is too long");
    } catch (IOException lost) {
      throw Exchange.lost(lost);
    }
    if (reply.status() != 200) {
      throw new UnavailableException(Refusal.ofStatus(reply.status()), Optional.empty());
    }
    return JournalJson.events(Json.read(reply.body()));
  }
}
