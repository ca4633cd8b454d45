package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.tokens.StoredGrant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class TokenVaultContract extends Contract {

  private StoredGrant grant(String name) {
    return new StoredGrant(
        new AccessToken("access-" + name),
        new RefreshToken("refresh-" + name),
        now,
        now.plusSeconds(1_800));
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
  void secretTellsWhatWasPutAndNotLetGo() {
    ports().vault().put(hub, 1, grant("a"));
    ports().vault().put(hub, 3, grant("c"));
    var second = ports().vault().put(hub, 2, grant("b"));

    assertThat(numbers()).containsExactlyInAnyOrder(1L, 2L, 3L);
    ports().vault().settle(hub, 2, second);
    assertThat(numbers()).containsExactlyInAnyOrder(2L, 3L);
    ports().vault().drop(hub, Set.of(3L, 9L));
    assertThat(numbers()).containsExactly(2L);
    assertThat(ports().vault().read(hub, second)).contains(grant("b"));
    assertThat(ports().vault().find(other)).isEmpty();
  }

  private Set<Long> numbers() {
    return ports().vault().find(hub).orElseThrow().numbers();
  }

  @Test
  void droppedVersionIsNotRead() {
    var first = ports().vault().put(hub, 1, grant("a"));
    ports().vault().put(hub, 2, grant("b"));

    ports().vault().drop(hub, Set.of(1L));

    assertThat(ports().vault().read(hub, first)).isEmpty();
  }

  @Test
  void secretTellsWhenItWasChanged() {
    var before = ports().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    ports().vault().put(hub, 1, grant("a"));

    var changed = ports().vault().find(hub).orElseThrow().changedAt();
    assertThat(changed).isBetween(before, ports().clock().instant());
  }

  @Test
  void allSecretsAreListedPageByPage() {
    var hubs = new HashSet<HubId>();
    for (int i = 1; i <= 101; i++) {
      var one = new HubId(hub.value() * 1_000 + i);
      ports().vault().put(one, i, grant("a"));
      hubs.add(one);
    }
    var listed = new HashMap<HubId, Set<Long>>();
    var page = ports().vault().page(Optional.empty());
    assertThat(page.next()).isPresent();
    while (true) {
      page.secrets().forEach(secret -> listed.put(secret.hub(), secret.numbers()));
      if (page.next().isEmpty()) {
        break;
      }
      page = ports().vault().page(page.next());
    }

    assertThat(listed).containsKeys(hubs.toArray(HubId[]::new));
    assertThat(listed).containsEntry(new HubId(hub.value() * 1_000 + 7), Set.of(7L));
    hubs.forEach(ports().vault()::forget);
  }

  @Test
  void hubsNeverSeeEachOthersTokens() {
    var version = ports().vault().put(hub, 1, grant("a"));

    assertThat(ports().vault().read(other, version)).isEmpty();
  }
}
