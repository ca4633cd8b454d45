package ai.intail.simulator;

import ai.intail.simulator.MemberList.JoinKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/// Pages of a list's members. `after` or nothing goes up, `before` alone goes down.
final class MemberPages {

  private static final int MOST = 250;
  private static final int USUAL = 100;

  private final HubState hub;

  private record Member(long contact, JoinKey key) {}

  MemberPages(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer byJoin(MemberList list, Map<String, String> query) {
    if (hub.listCursors == SimulatorSettings.ListCursors.POSITION) {
      return byPosition(list, query);
    }
    return page(
        list.joins,
        query,
        MemberPages::joinKey,
        entry -> new Member(entry.getValue(), entry.getKey()),
        member -> member.key().at() + " " + member.key().sequence());
  }

  SimulatedAnswer byId(MemberList list, Map<String, String> query) {
    return page(
        list.members,
        query,
        MemberPages::number,
        entry -> new Member(entry.getKey(), entry.getValue()),
        member -> Long.toString(member.contact()));
  }

  private static <K, V> SimulatedAnswer page(
      NavigableMap<K, V> all,
      Map<String, String> query,
      Function<String, K> key,
      Function<Map.Entry<K, V>, Member> member,
      Function<Member, String> cursor) {
    int limit = limit(query);
    var after = Optional.ofNullable(query.get("after")).map(MemberPages::decoded).map(key);
    var before = Optional.ofNullable(query.get("before")).map(MemberPages::decoded).map(key);
    NavigableMap<K, V> rest = all;
    if (after.isPresent()) {
      rest = all.tailMap(after.get(), false);
    } else if (before.isPresent()) {
      rest = all.headMap(before.get(), false).descendingMap();
    }
    var page = new ArrayList<Member>();
    // No stream: it would ask a part of a TreeMap for its size, which counts all that follow.
    for (Map.Entry<K, V> entry : rest.entrySet()) {
      page.add(member.apply(entry));
      if (page.size() > limit) {
        break;
      }
    }
    boolean down = after.isEmpty() && before.isPresent();
    return answer(page, limit, down ? "before" : "after", cursor, all.size());
  }

  /// A cursor that counts: whoever leaves while pages are read lets the next one be passed over.
  private static SimulatedAnswer byPosition(MemberList list, Map<String, String> query) {
    int limit = limit(query);
    long start =
        Optional.ofNullable(query.get("after"))
            .map(MemberPages::decoded)
            .map(MemberPages::number)
            .orElse(0L);
    var page =
        list.joins.entrySet().stream()
            .skip(start)
            .limit(limit + 1L)
            .map(entry -> new Member(entry.getValue(), entry.getKey()))
            .toList();
    return answer(page, limit, "after", _ -> Long.toString(start + limit), list.members.size());
  }

  /// @param page one more than asked for where there is a next one
  private static SimulatedAnswer answer(
      List<Member> page, int limit, String way, Function<Member, String> cursor, int total) {
    var answer = Json.object().put("total", total);
    var results = answer.putArray("results");
    page.stream()
        .limit(limit)
        .forEach(
            member ->
                results
                    .addObject()
                    .put("recordId", Long.toString(member.contact()))
                    .put("membershipTimestamp", Json.time(member.key().at())));
    if (page.size() > limit) {
      ObjectNode paging = answer.putObject("paging");
      paging.putObject("next").put(way, encoded(cursor.apply(page.get(limit - 1)))).put("link", "");
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static int limit(Map<String, String> query) {
    var text = query.getOrDefault("limit", Integer.toString(USUAL));
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST || text.equals("0")) {
      throw Refusal.validation("limit must be between 1 and " + MOST);
    }
    return Integer.parseInt(text);
  }

  private static JoinKey joinKey(String text) {
    if (text.matches("\\S{1,40} \\d{1,18}")) {
      var parts = text.split(" ", 2);
      try {
        return new JoinKey(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (DateTimeException noTime) {
        throw notValid();
      }
    }
    throw notValid();
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw notValid();
    }
    return Long.parseLong(text);
  }

  private static Refusal notValid() {
    return Refusal.validation("the paging cursor is not valid");
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException unknown) {
      throw notValid();
    }
  }
}
