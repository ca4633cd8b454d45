package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.Pages.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Pages are read one by one, and never for ever.
class PagesTest {

  @Test
  void aPageIsReadWhenTheOneBeforeIsUsedUp() {
    // given
    var read = new java.util.ArrayList<Integer>();
    var pages =
        Pages.stream(
            after -> {
              int page = after.map(Integer::parseInt).orElse(0);
              read.add(page);
              return new Page<>(List.of(page, page), Optional.of(Integer.toString(page + 1)));
            });
    // when
    var three = pages.limit(3).toList();
    // then
    assertThat(three).containsExactly(0, 0, 1);
    assertThat(read).containsExactly(0, 1);
  }

  @Test
  void anEmptyPageInBetweenEndsNothing() {
    var pages =
        Pages.stream(
            after ->
                switch (after.orElse("first")) {
                  case "first" -> new Page<>(List.of("a"), Optional.of("second"));
                  case "second" -> new Page<String>(List.of(), Optional.of("third"));
                  default -> new Page<>(List.of("b"), Optional.empty());
                });

    assertThat(pages).containsExactly("a", "b");
  }

  @Property(tries = 200)
  void pagesThatGoRoundInACircleAreAMalformedAnswer(
      @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(min = 1, max = 40) int round) {
    var pages =
        Pages.stream(
            after -> {
              int page = after.map(Integer::parseInt).orElse(0) + 1;
              int next = page <= before ? page : before + (page - before) % round;
              return new Page<>(List.of(page), Optional.of(Integer.toString(next)));
            });

    assertThatThrownBy(pages.limit(10_000)::count).isInstanceOf(MalformedAnswerException.class);
  }

  @Property(tries = 50)
  void pagesThatLeadOnAreReadToTheEnd(@ForAll @IntRange(min = 1, max = 300) int many) {
    var pages =
        Pages.stream(
            after -> {
              int page = after.map(Integer::parseInt).orElse(0);
              return new Page<>(
                  List.of(page),
                  page + 1 < many ? Optional.of(Integer.toString(page + 1)) : Optional.empty());
            });

    assertThat(pages).containsExactlyElementsOf(IntStream.range(0, many).boxed().toList());
  }
}
