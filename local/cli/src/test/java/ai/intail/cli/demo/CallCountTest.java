package ai.intail.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.WriteRecord.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What a run costs in calls, counted by the simulated HubSpot over 5,000 contacts.
class CallCountTest {

  private static final int CONTACTS = 5_000;
  private static final String[] OF_A_RUN = {
    "memberships", "contact_read", "contact_write", "contact_create"
  };

  @Test
  void allChangedTakes24AndAHalfCallsPerThousandAndNoChangeFourteenAndAHalf() throws IOException {
    try (var journey = Journey.begin(Samples.stayers(CONTACTS))) {
      // when everybody joins
      journey.joinAll();
      var first = journey.awaitProcessed(CONTACTS);
      long changed = journey.calls(OF_A_RUN);
      // then
      assertThat(first.count("updated")).isEqualTo(CONTACTS);
      assertThat(changed / 5.0).isLessThanOrEqualTo(24.5);

      // when a person runs the report again and nothing has changed
      var writes = journey.hub().writes().size();
      journey.runNow();
      var both = journey.awaitProcessed(2L * CONTACTS);
      // then
      assertThat(both.count("unchanged")).isEqualTo(CONTACTS);
      assertThat(both.count("leads")).isZero();
      assertThat(journey.hub().writes()).hasSize(writes);
      assertThat(journey.hub().writes()).noneMatch(write -> write.kind() == Kind.CONTACT_CREATED);
      assertThat((journey.calls(OF_A_RUN) - changed) / 5.0).isLessThanOrEqualTo(14.5);
    }
  }
}
