package ai.intail.enrichment.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest(name = "{0} {1} and {2}: {3}")
  @CsvSource({
    "Jane, Doe, jane doe, SAME",
    "Björn, Havelka, bjorn havelka, SAME",
    "Łukasz, Groß, lukasz gross, SAME",
    "Dr. Jane, Doe, Jane Doe, SAME",
    "Jane, Doe Jr., Jane Doe, SAME",
    "Jane, 'Doe, PhD', Jane Doe, SAME",
    "Jane, O'Brien, jane obrien, SAME",
    "Jane, van der Berg, Jane Berg, SAME",
    "Jane, McDonald, Jane Mc Donald, SAME",
    "Jane, Delacruz, Jane de la Cruz, SAME",
    "JOSÉ, GARCÍA, Jose Garcia, SAME",
    "J. Anna, Doe, Anna Doe, SAME",
    "Mary Jane, Doe, Mary Doe, SAME",
    "Bob, Smith, Robert Smith, SIMILAR",
    "Robert, Smith, Bobby Smith, SIMILAR",
    "Liz, Taylor, Elizabeth Taylor, SIMILAR",
    "Heinz, Müller, Karl-Heinz Müller, SIMILAR",
    "Jane, Doe-Miller, Jane Miller, SIMILAR",
    "Jane, Doe-Miller, Jane Doe, SIMILAR",
    "Juan, García, Juan García López, SIMILAR",
    "J., Doe, Jane Doe, LOOSE",
    "Jane, Doe, J Doe, LOOSE",
    "Doe, Jane, Jane Doe, LOOSE",
    "Jane, Doe, John Doe, OTHER",
    "Jane, Doe, Jane Miller, OTHER",
    "K., Doe, Jane Doe, OTHER",
    "Anna, Smith, Hanna Smithson, OTHER",
    "Robert, Smith, Rupert Smith, OTHER",
    "Robert, Smith, Albert Smith, OTHER",
    "Jane, Doe-Miller, Jane Smith-Miller, OTHER",
    "Doe, John, Jane Doe, OTHER",
    "Jane, van Dyke, Jane van Buren, OTHER"
  })
  void namesAreAsCloseAsTheyAreEitherWay(
      String first, String last, String full, Likeness expected) {
    var one = PersonName.of(first, last).orElseThrow();
    var other = PersonName.ofFull(full).orElseThrow();

    assertThat(one.likenessTo(other)).isEqualTo(expected);
    assertThat(other.likenessTo(one)).isEqualTo(expected);
    assertThat(one.sameAs(other)).isEqualTo(expected != Likeness.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "Jane, Doe, Jane Miller, true",
    "Liz, Doe, Elizabeth Miller, true",
    "Jane, Doe, Rupert Doe, true",
    "Jane, Doe, Rupert Ohm, false"
  })
  void namesShareSomethingIfFirstOrLastAgree(
      String first, String last, String full, boolean shares) {
    var one = PersonName.of(first, last).orElseThrow();
    var other = PersonName.ofFull(full).orElseThrow();

    assertThat(one.shares(other)).isEqualTo(shares);
    assertThat(other.shares(one)).isEqualTo(shares);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Jane | jane doe",
        "Jane Doe, PhD | jane doe",
        "Dr. Jane Doe Jr. | jane doe",
        "Prof. Dr. Jane Mary Doe | jane doe",
        "Jane Doe MBA CPA | jane doe"
      })
  void aFullNameIsTakenApart(String full, String folded) {
    assertThat(PersonName.ofFull(full).orElseThrow().folded()).isEqualTo(folded);
  }

  @Test
  void whatFilesAPersonIsEachTellingPartAndTheWhole() {
    var name = PersonName.of("Jane", "van der Berg-Doe").orElseThrow();

    assertThat(name.lastNames()).containsExactlyInAnyOrder("berg", "doe", "vanderbergdoe");
    assertThat(name.anyNames()).containsExactlyInAnyOrder("berg", "doe", "vanderbergdoe", "jane");
  }

  @Test
  void halfANameIsNone() {
    assertThat(PersonName.of("Jane", "")).isEmpty();
    assertThat(PersonName.of(null, "Doe")).isEmpty();
    assertThat(PersonName.of("--", "Doe")).isEmpty();
    assertThat(PersonName.ofFull("Cher")).isEmpty();
    assertThat(PersonName.ofFull(null)).isEmpty();
    assertThat(PersonName.of("a".repeat(201), "Doe")).isEmpty();
    assertThat(PersonName.of("a".repeat(200), "Doe")).isPresent();
  }

  @Test
  void itsTextNeverReachesALog() {
    assertThat(PersonName.of("Jane", "Doe").orElseThrow().toString()).doesNotContain("ane");
  }

  @Property
  void everyNameIsItsOwn(
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String first,
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String last) {
    PersonName.of(first, last)
        .ifPresent(name -> assertThat(name.likenessTo(name)).isEqualTo(Likeness.SAME));
  }

  @Property
  void likenessIsTheSameEitherWay(
      @ForAll @StringLength(max = 12) String first,
      @ForAll @StringLength(max = 12) String last,
      @ForAll @StringLength(max = 12) String otherFirst,
      @ForAll @StringLength(max = 12) String otherLast) {
    var one = PersonName.of(first, last);
    var other = PersonName.of(otherFirst, otherLast);
    if (one.isPresent() && other.isPresent()) {
      assertThat(one.get().likenessTo(other.get())).isEqualTo(other.get().likenessTo(one.get()));
    }
  }
}
