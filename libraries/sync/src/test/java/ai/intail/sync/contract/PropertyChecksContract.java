package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.connect.PropertyCheck;
import ai.intail.sync.connect.PropertySetup.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class PropertyChecksContract extends Contract {

  static List<Outcome> outcomes() {
    return List.of(
        new Outcome.Ready(36),
        new Outcome.ToCreate(List.of("intail_role", "intail_city")),
        new Outcome.NoRoom(List.of("intail_role"), 0),
        new Outcome.Refused(List.of("intail_role")),
        new Outcome.Conflicts(List.of("intail_source")));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void lastCheckOfEachHubIsKept(Outcome outcome) {
    ports().propertyChecks().keep(hub, new PropertyCheck(now, new Outcome.Ready(0)));
    var check = new PropertyCheck(now.plusSeconds(1), outcome);
    ports().propertyChecks().keep(hub, check);

    assertThat(ports().propertyChecks().find(hub)).contains(check);
    assertThat(ports().propertyChecks().find(other)).isEmpty();
  }
}
