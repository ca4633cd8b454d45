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

  @ParameterizedTest
  @CsvSource({
    "Jane, Doe, jane doe",
    "Björn, Havelka, bjorn havelka",
    "Dr. Jane, Doe, Jane Doe",
    "Jane, Doe Jr., Jane Doe",
    "Bob, Smith, Robert Smith",
    "Liz, Taylor, Elizabeth Taylor",
    "Jane, Doe-Miller, Jane Miller",
    "J. Anna, Doe, Anna Doe",
    "JOSÉ, GARCÍA, Jose Garcia"
  })
  void onePersonIsKnownByEither(String first, String last, String full) {
    var one = PersonName.of(first, last).orElseThrow();
    var other = PersonName.ofFull(full).orElseThrow();

    assertThat(one.sameAs(other)).isTrue();
    assertThat(other.sameAs(one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Jane, Doe, John Doe",
    "Jane, Doe, Jane Miller",
    "Anna, Smith, Hanna Smithson",
    "Robert, Smith, Rupert Smith"
  })
  void anotherPersonIsNot(String first, String last, String full) {
    assertThat(
            PersonName.of(first, last).orElseThrow().sameAs(PersonName.ofFull(full).orElseThrow()))
        .isFalse();
  }

  @Test
  void halfANameIsNone() {
    assertThat(PersonName.of("Jane", "")).isEmpty();
    assertThat(PersonName.of(null, "Doe")).isEmpty();
    assertThat(PersonName.of("--", "Doe")).isEmpty();
    assertThat(PersonName.ofFull("Cher")).isEmpty();
  }

  @Property
  void everyNameIsItsOwn(
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String first,
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String last) {
    PersonName.of(first, last).ifPresent(name -> assertThat(name.sameAs(name)).isTrue());
  }
}
