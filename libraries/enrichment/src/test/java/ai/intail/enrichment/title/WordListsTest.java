package ai.intail.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How the word lists are read.
class WordListsTest {

  private static List<Meaning> meanings(String title) {
    return Vocabulary.OF_ALL_LANGUAGES.read(Words.of(title)).stream().map(Term::meaning).toList();
  }

  @Test
  void theLongestPhraseCounts() {
    assertThat(meanings("chief executive officer")).containsExactly(Meaning.CHIEF_EXECUTIVE);
    assertThat(meanings("chief of staff")).containsExactly(Meaning.CHIEF_OF_STAFF);
  }

  @Test
  void compoundsAreTakenApart() {
    assertThat(meanings("Verkaufsdirektor")).containsExactly(Meaning.FUNCTION, Meaning.DIRECTOR);
    assertThat(meanings("Vicedirettore")).containsExactly(Meaning.DEPUTY, Meaning.DIRECTOR);
  }

  @Test
  void aWordThatBeginsLikeAPrefixIsNoCompound() {
    assertThat(meanings("Exportmanager")).containsExactly(Meaning.FUNCTION, Meaning.MANAGER);
  }

  @Test
  void umlautsMayBeWrittenOut() {
    assertThat(Vocabulary.OF_ALL_LANGUAGES.read(Words.of("Geschaeftsfuehrer")))
        .first()
        .extracting(Term::span)
        .isEqualTo(Span.of(Rung.C_LEVEL));
  }

  @Test
  void aListThatIsMissingStopsTheStart() {
    assertThatThrownBy(() -> new WordLists().with("klingon"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("klingon.txt");
  }

  @Test
  void aFormWithTwoMeaningsStopsTheStart() {
    assertThatThrownBy(() -> new WordLists().with("contradictory"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chef");
  }
}
