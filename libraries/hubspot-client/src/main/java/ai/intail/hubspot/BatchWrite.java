package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Refused;
import ai.intail.hubspot.ItemResult.Unsure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Writes items in batches of up to 100, and finds out who is to blame where a whole batch is
/// refused. Good for one use.
///
/// @param <T> an item
/// @param <K> what its result is known by
abstract class BatchWrite<T, K> {

  /// What is wrong with the property itself, whoever's value it is.
  private static final Set<String> HOPELESS = Set.of("PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE");

  /// Refusals that an item can be to blame for: its values, a conflict, too much of it.
  private static final Set<Integer> BY_ITEM = Set.of(400, 404, 409, 413, 414);

  private final Exchange exchange;

  /// Those who may have been written by a call whose answer was lost.
  private final Set<K> doubtful = new HashSet<>();

  /// Whether a call has ended, so that something is known of somebody.
  private boolean begun;

  BatchWrite(Exchange exchange) {
    this.exchange = exchange;
  }

  abstract K key(T item);

  abstract Map<String, String> properties(T item);

  abstract Call call(List<T> batch);

  /// What an answer says of each item; unsure are those of whom it says nothing.
  abstract Map<K, ItemResult> results(JsonNode answer, List<T> batch);

  /// What a refusal of one item alone means.
  ItemResult alone(T item, HubSpotException refused) {
    return refusal(refused.refusal());
  }

  /// Every item has a result, in the order of the items.
  ///
  /// @throws HubSpotException where the whole account is concerned, by the first call alone
  final Map<K, ItemResult> send(Collection<T> items) {
    var results = new LinkedHashMap<K, ItemResult>();
    items.forEach(item -> results.put(key(item), new Unsure()));
    try {
      Records.batches(items).forEach(batch -> send(batch, results));
    } catch (AuthenticationException
        | MissingScopesException
        | GrantRevokedException
        | AppRefusedException ofTheAccount) {
      // What is known already must not be lost; those who were not sent stay unsure.
      if (!begun) {
        throw ofTheAccount;
      }
    }
    return results;
  }

  private void send(List<T> batch, Map<K, ItemResult> results) {
    try {
      answer(batch).forEach(results::replace);
    } catch (ValidationException | ConflictException | NotFoundException refused) {
      blame(batch, refused, results);
    } catch (UnavailableException
        | RateLimitedException
        | OutOfTimeException
        | MalformedAnswerException lost) {
      // They stay unsure.
      begun = true;
    }
  }

  final Map<K, ItemResult> answer(List<T> batch) {
    var reply = exchange.send(call(batch));
    begun = true;
    return results(Json.read(reply.body()), batch);
  }

  /// Where a property is at fault, all who bear it are refused; else the batch is halved until the
  /// offenders stand alone.
  private void blame(List<T> batch, HubSpotException refused, Map<K, ItemResult> results) {
    begun = true;
    if (mayHaveHappenedBefore(refused)) {
      batch.forEach(item -> doubtful.add(key(item)));
    }
    var refusal = refused.refusal();
    var borne = hopeless(refusal);
    var parts =
        batch.stream()
            .collect(
                Collectors.partitioningBy(
                    item ->
                        concernsAll(refusal)
                            || properties(item).keySet().stream().anyMatch(borne::contains)));
    var offenders = parts.getOrDefault(true, List.of());
    if (!offenders.isEmpty()) {
      offenders.forEach(item -> refuse(item, refusal(refusal), results));
      rest(parts.getOrDefault(false, List.of()), results);
    } else if (batch.size() == 1) {
      refuse(batch.getFirst(), alone(batch.getFirst(), refused), results);
    } else {
      send(batch.subList(0, batch.size() / 2), results);
      send(batch.subList(batch.size() / 2, batch.size()), results);
    }
  }

  /// Refused now and perhaps written before: that is not refused, but unsure.
  private void refuse(T item, ItemResult result, Map<K, ItemResult> results) {
    if (!doubtful.contains(key(item))) {
      results.put(key(item), result);
    }
  }

  private static boolean mayHaveHappenedBefore(HubSpotException last) {
    return Arrays.stream(last.getSuppressed())
        .anyMatch(one -> one instanceof UnavailableException away && away.mayHaveHappened());
  }

  private void rest(List<T> others, Map<K, ItemResult> results) {
    if (!others.isEmpty()) {
      send(others, results);
    }
  }

  /// Whether it is the call that is wrong, and no item of it.
  private static boolean concernsAll(Refusal refusal) {
    return !BY_ITEM.contains(refusal.status()) || refusal.message().contains("by non-unique");
  }

  private static Set<String> hopeless(Refusal refusal) {
    return refusal.problems().stream()
        .filter(problem -> HOPELESS.contains(problem.code()))
        .map(PropertyProblem::property)
        .collect(Collectors.toSet());
  }

  /// The errors of a 207, by the trace id or the record's id that they name.
  static Map<String, Refused> errors(JsonNode answer) {
    var errors = new HashMap<String, Refused>();
    for (JsonNode error : answer.path("errors")) {
      var refused = refusal(Refusal.of(0, error));
      named(error).forEach(name -> errors.put(name, refused));
    }
    return errors;
  }

  /// Whether an error of a 207 names nobody: then who has no result may be meant.
  static boolean blamesNobody(JsonNode answer) {
    return StreamSupport.stream(answer.path("errors").spliterator(), false)
        .anyMatch(error -> named(error).isEmpty());
  }

  private static List<String> named(JsonNode error) {
    var names = new ArrayList<String>();
    for (String key : List.of("objectWriteTraceId", "ids")) {
      names.addAll(Json.texts(error.path("context").path(key)));
    }
    return names;
  }

  static Refused refusal(Refusal refusal) {
    return new Refused(
        refusal.category(),
        refusal.message(),
        refusal.correlationId(),
        refusal.existing().map(ContactId::of),
        refusal.problems());
  }
}
