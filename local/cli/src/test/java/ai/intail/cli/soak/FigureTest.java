package ai.intail.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void aMissedBarIsSaid() {
    var figure = new Figure("memory, MB", 600, new Bar.AtMost(512));

    assertThat(figure.isMet()).isFalse();
    assertThat(figure.toString()).contains("600", "at most 512: MISSED");
  }

  @Test
  void whatIsOnlyToldIsAlwaysMet() {
    assertThat(Figure.told("seconds", 9).isMet()).isTrue();
    assertThat(Figure.told("seconds", 9).toString()).doesNotContain("met");
  }
}
