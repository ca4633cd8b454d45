package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.tokens.StoredGrant;
import org.junit.jupiter.api.Test;

public abstract class TokenVaultContract extends Contract {

  private StoredGrant grant(String name) {
    return new StoredGrant(
        new AccessToken("access-" + name), new RefreshToken("refresh-" + name), now);
  }

  @Test
  void versionIsReadByTheNameThatPutGave() {
    var first = ports().vault().put(hub, 1, grant("a"));
    var second = ports().vault().put(hub, 2, grant("b"));

    assertThat(ports().vault().read(hub, first)).contains(grant("a"));
    assertThat(ports().vault().read(hub, second)).contains(grant("b"));
  }

  @Test
  void settledVersionStays() {
    ports().vault().put(hub, 1, grant("a"));
    var second = ports().vault().put(hub, 2, grant("b"));

    ports().vault().settle(hub, 2, second);
    ports().vault().settle(hub, 2, second);

    assertThat(ports().vault().read(hub, second)).contains(grant("b"));
  }

  @Test
  void lateSettlingOfAnOlderVersionTakesNothingFromTheNewer() {
    var first = ports().vault().put(hub, 1, grant("a"));
    var second = ports().vault().put(hub, 2, grant("b"));
    ports().vault().settle(hub, 2, second);

    ports().vault().settle(hub, 1, first);

    assertThat(ports().vault().read(hub, second)).contains(grant("b"));
  }

  @Test
  void forgottenHubHasNoTokens() {
    var version = ports().vault().put(hub, 1, grant("a"));
    var others = ports().vault().put(other, 1, grant("c"));

    ports().vault().forget(hub);
    ports().vault().forget(hub);

    assertThat(ports().vault().read(hub, version)).isEmpty();
    assertThat(ports().vault().read(other, others)).contains(grant("c"));
  }

  @Test
  void hubsNeverSeeEachOthersTokens() {
    var version = ports().vault().put(hub, 1, grant("a"));

    assertThat(ports().vault().read(other, version)).isEmpty();
  }
}
