package ai.intail.enrichment.title;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A file of pairs of titles with the answer that the rules give.
record TitlePairs(List<Pair> pairs) {

  /// One line of the file.
  record Pair(
      int line,
      String language,
      RankChange expected,
      String earlier,
      String later,
      String industry,
      String trap) {

    static Pair of(int line, String text) {
      var columns = text.split(";", -1);
      if (columns.length != 6) {
        throw new IllegalArgumentException("line " + line + " has not 6 columns: " + text);
      }
      return new Pair(
          line,
          columns[0],
          RankChange.valueOf(columns[1]),
          columns[2],
          columns[3],
          columns[4],
          columns[5]);
    }

    RankChange answer() {
      return compare(later, earlier);
    }

    RankChange answerTheOtherWayRound() {
      return compare(earlier, later);
    }

    private RankChange compare(String mine, String other) {
      var ladder = industry.isEmpty() ? Ladder.COMPANY : Ladder.of(industry);
      return Title.of(mine).orElseThrow().comparedTo(Title.of(other).orElseThrow(), ladder);
    }

    boolean isWrong() {
      return answer() != expected;
    }

    @Override
    public String toString() {
      return "line %d, %s, %s: \"%s\" → \"%s\"%s is %s, answered %s"
          .formatted(
              line,
              language,
              trap,
              earlier,
              later,
              industry.isEmpty() ? "" : " (" + industry + ")",
              expected,
              answer());
    }
  }

  static TitlePairs read(String resource) {
    try (var stream = Objects.requireNonNull(TitlePairs.class.getResourceAsStream(resource))) {
      var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new TitlePairs(
          IntStream.range(1, lines.size()).mapToObj(i -> Pair.of(i + 1, lines.get(i))).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  TitlePairs in(String language) {
    return new TitlePairs(pairs.stream().filter(pair -> pair.language().equals(language)).toList());
  }

  List<String> languages() {
    return pairs.stream().map(Pair::language).distinct().toList();
  }

  List<Pair> wrong() {
    return pairs.stream().filter(Pair::isWrong).toList();
  }

  /// How many of those said to be higher are.
  double precision() {
    var said = pairs.stream().filter(pair -> pair.answer() == RankChange.HIGHER).toList();
    return share(said, RankChange.HIGHER);
  }

  /// How many of those that are higher are said to be.
  double recall() {
    var higher = pairs.stream().filter(pair -> pair.expected() == RankChange.HIGHER).toList();
    return (double) higher.stream().filter(pair -> pair.answer() == RankChange.HIGHER).count()
        / higher.size();
  }

  private static double share(List<Pair> said, RankChange expected) {
    return (double) said.stream().filter(pair -> pair.expected() == expected).count() / said.size();
  }
}
