package ai.intail.simulator;

import ai.intail.simulator.MemberList.JoinKey;
import ai.intail.simulator.behaviour.Switch.ListCursors;
import ai.intail.simulator.behaviour.Switch.OptionalParts;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
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

/// Pages of a list's members. `after` or nothing goes up, `before` alone goes down; where both are
/// given, `after` wins.
final class MemberPages {

  private static final int MOST = 250;
  private static final int USUAL = 100;

  private final Switches switches;

  /// @param after the cursor of those who come after
  /// @param before the cursor of those who come before
  private record Member(long contact, Instant at, String after, String before) {}

  /// Which way a page goes.
  private enum Way {
    UP,
    DOWN
  }

  MemberPages(Switches switches) {
    this.switches = switches;
  }

  SimulatedAnswer byJoin(MemberList list, Parameters query) {
    return switches.is(ListCursors.POSITION)
        ? byPosition(list, query)
        : page(
            list.joins,
            query,
            MemberPages::joinKey,
            entry ->
                member(
                    entry.getValue(),
                    entry.getKey(),
                    entry.getKey().at() + " " + entry.getKey().sequence()));
  }

  SimulatedAnswer byId(MemberList list, Parameters query) {
    return page(
        list.members,
        query,
        MemberPages::number,
        entry -> member(entry.getKey(), entry.getValue(), Long.toString(entry.getKey())));
  }

  private static Member member(long contact, JoinKey key, String cursor) {
    return new Member(contact, key.at(), cursor, cursor);
  }

  private <K, V> SimulatedAnswer page(
      NavigableMap<K, V> all,
      Parameters query,
      Function<String, K> key,
      Function<Map.Entry<K, V>, Member> member) {
    int limit = query.limit(USUAL, MOST);
    var after = cursor(query, "after").map(key);
    var before = cursor(query, "before").map(key);
    var way = after.isEmpty() && before.isPresent() ? Way.DOWN : Way.UP;
    NavigableMap<K, V> rest =
        switch (way) {
          case DOWN -> all.headMap(before.orElseThrow(), false).descendingMap();
          case UP -> after.isPresent() ? all.tailMap(after.get(), false) : all;
        };
    var page = new ArrayList<Member>();
    // No stream: it would ask a part of a TreeMap for its size, which counts all that follow.
    for (Map.Entry<K, V> entry : rest.entrySet()) {
      page.add(member.apply(entry));
      if (page.size() > limit) {
        break;
      }
    }
    boolean begins = query.find("after").or(() -> query.find("before")).isEmpty();
    return answer(page, limit, way, begins, all.size());
  }

  /// A cursor that counts: whoever leaves while pages are read lets the next one be passed over.
  private SimulatedAnswer byPosition(MemberList list, Parameters query) {
    int limit = query.limit(USUAL, MOST);
    var after = cursor(query, "after").map(MemberPages::number);
    var before = cursor(query, "before").map(MemberPages::number);
    var way = after.isEmpty() && before.isPresent() ? Way.DOWN : Way.UP;
    var order = list.inOrder();
    long position = after.or(() -> before).orElse(0L);
    var page = new ArrayList<Member>();
    for (int i = 0; i <= limit; i++) {
      // A cursor stands between two members: after so many, or before so many.
      long at = way == Way.UP ? position + i : position - 1 - i;
      if (at >= 0 && at < order.length) {
        long contact = order[(int) at];
        var key = Optional.ofNullable(list.members.get(contact)).orElseThrow();
        page.add(new Member(contact, key.at(), Long.toString(at + 1), Long.toString(at)));
      }
    }
    return answer(page, limit, way, position == 0, order.length);
  }

  /// @param page one more than asked for where there is a next one
  /// @param begins whether nothing stands before it
  private SimulatedAnswer answer(List<Member> page, int limit, Way way, boolean begins, int total) {
    var answer = Json.object();
    if (!switches.is(OptionalParts.ABSENT)) {
      answer.put("total", total);
    }
    var results = answer.putArray("results");
    var shown = page.subList(0, Math.min(limit, page.size()));
    for (Member member : shown) {
      results
          .addObject()
          .put("recordId", Long.toString(member.contact()))
          .put("membershipTimestamp", Json.time(member.at()));
    }
    paging(answer, shown, page.size() > limit, way, begins);
    return SimulatedAnswer.json(200, answer);
  }

  private static void paging(
      ObjectNode answer, List<Member> shown, boolean more, Way way, boolean begins) {
    switch (way) {
      case UP -> {
        if (more) {
          put(answer, "next", "after", shown.getLast().after());
        }
        if (!begins && !shown.isEmpty()) {
          put(answer, "prev", "before", shown.getFirst().before());
        }
      }
      case DOWN -> {
        if (more) {
          put(answer, "prev", "before", shown.getLast().before());
        }
        if (!shown.isEmpty()) {
          put(answer, "next", "after", shown.getFirst().after());
        }
      }
    }
  }

  private static void put(ObjectNode answer, String side, String name, String cursor) {
    answer.withObject("/paging").putObject(side).put(name, encoded(cursor)).put("link", "");
  }

  private static Optional<String> cursor(Parameters query, String name) {
    return query.find(name).filter(text -> !text.isEmpty()).map(MemberPages::decoded);
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
