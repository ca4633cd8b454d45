package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.connect.Connection;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class ConnectionsContract extends Contract {

  private Connection connection(long number) {
    return new Connection(
        hub,
        Connection.Option.BOT_USER,
        901,
        "bot@portal.example",
        Set.of("oauth", "crm.lists.read"),
        Connection.Status.ACTIVE,
        number,
        "version-" + number,
        "app-eu1.hubspot.com",
        now);
  }

  @Test
  void findsWhatWasSaved() {
    assertThat(ports().connections().save(connection(1))).isTrue();
    assertThat(ports().connections().find(hub)).contains(connection(1));
    assertThat(ports().connections().find(other)).isEmpty();
  }

  @Test
  void numbersAreNeverGivenTwiceEvenToThoseWhoAskAtOnce() {
    var numbers =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(_ -> ports().connections().nextGrantNumber(hub))
            .toList();

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(ports().connections().nextGrantNumber(hub)).isEqualTo(17);
  }

  @Test
  void countingMakesNoConnection() {
    ports().connections().nextGrantNumber(hub);

    assertThat(ports().connections().find(hub)).isEmpty();
  }

  @Test
  void onlyAHigherNumberReplacesAConnection() {
    ports().connections().save(connection(2));

    assertThat(ports().connections().save(connection(1))).isFalse();
    assertThat(ports().connections().save(connection(2))).isFalse();
    assertThat(ports().connections().find(hub)).contains(connection(2));
    assertThat(ports().connections().save(connection(3))).isTrue();
  }

  @Test
  void holderThatComesBackLateNamesNothing() {
    ports().connections().save(connection(1));

    assertThat(ports().connections().nameGrant(hub, 3, "version-3")).isTrue();
    assertThat(ports().connections().nameGrant(hub, 2, "version-2")).isFalse();
    assertThat(ports().connections().find(hub).map(Connection::grantVersion)).contains("version-3");
  }

  @Test
  void renewedGrantIsNamedOnlyWhileTheConnectionIsActive() {
    ports().connections().save(connection(1));
    ports().connections().mark(hub, 1, Connection.Status.NEEDS_RECONNECT);

    assertThat(ports().connections().nameGrant(hub, 2, "version-2")).isFalse();
    assertThat(ports().connections().find(hub).map(Connection::grantVersion)).contains("version-1");
  }

  @Test
  void grantThatTheUserGaveAnewMakesTheConnectionActive() {
    ports().connections().save(connection(2));
    ports().connections().mark(hub, 2, Connection.Status.NEEDS_RECONNECT);

    assertThat(ports().connections().revive(hub, 1, "version-1")).isFalse();
    assertThat(ports().connections().revive(hub, 3, "version-3")).isTrue();
    var found = ports().connections().find(hub);
    assertThat(found.map(Connection::grantVersion)).contains("version-3");
    assertThat(found.map(Connection::status)).contains(Connection.Status.ACTIVE);
    assertThat(found.map(Connection::userEmail)).contains("bot@portal.example");
  }

  @Test
  void disconnectedConnectionIsNotRevived() {
    ports().connections().save(connection(1));
    ports().connections().mark(hub, 1, Connection.Status.DISCONNECTED);

    assertThat(ports().connections().revive(hub, 2, "version-2")).isFalse();
    assertThat(ports().connections().find(hub).map(Connection::status))
        .contains(Connection.Status.DISCONNECTED);
  }

  @Test
  void grantOfNoConnectionIsNotNamed() {
    assertThat(ports().connections().nameGrant(hub, 1, "version-1")).isFalse();
    assertThat(ports().connections().revive(hub, 1, "version-1")).isFalse();
    assertThat(ports().connections().find(hub)).isEmpty();
  }

  @Test
  void statusChangesOnlyForTheGrantThatItIsAbout() {
    ports().connections().save(connection(2));

    assertThat(ports().connections().mark(hub, 1, Connection.Status.NEEDS_RECONNECT)).isFalse();
    assertThat(ports().connections().find(hub).map(Connection::status))
        .contains(Connection.Status.ACTIVE);
    assertThat(ports().connections().mark(hub, 2, Connection.Status.NEEDS_RECONNECT)).isTrue();
    assertThat(ports().connections().find(hub).map(Connection::status))
        .contains(Connection.Status.NEEDS_RECONNECT);
  }
}
