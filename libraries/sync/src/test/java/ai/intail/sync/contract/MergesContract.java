package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public abstract class MergesContract extends Contract {

  @Test
  void mergeIsKnownFromBothSides() {
    ports().merges().note(hub, contact(1), contact(3));
    ports().merges().note(hub, contact(2), contact(3));
    ports().merges().note(hub, contact(2), contact(3));

    assertThat(ports().merges().survivorOf(hub, contact(1))).contains(contact(3));
    assertThat(ports().merges().survivorOf(hub, contact(3))).isEmpty();
    assertThat(ports().merges().mergedInto(hub, contact(3)))
        .containsExactly(contact(1), contact(2));
    assertThat(ports().merges().mergedInto(other, contact(3))).isEmpty();
  }

  @Test
  void lastMergeOfARecordStands() {
    ports().merges().note(hub, contact(1), contact(3));
    ports().merges().note(hub, contact(1), contact(4));

    assertThat(ports().merges().mergedInto(hub, contact(3))).isEmpty();
    assertThat(ports().merges().mergedInto(hub, contact(4))).containsExactly(contact(1));
  }

  @Test
  void forgottenRecordIsOnNoSide() {
    ports().merges().note(hub, contact(1), contact(3));
    ports().merges().note(hub, contact(3), contact(5));

    ports().merges().forget(hub, contact(3));

    assertThat(ports().merges().survivorOf(hub, contact(1))).isEmpty();
    assertThat(ports().merges().survivorOf(hub, contact(3))).isEmpty();
    assertThat(ports().merges().mergedInto(hub, contact(5))).isEmpty();
  }
}
