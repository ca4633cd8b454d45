package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.sync.enrich.ProfileStore.StoredProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public abstract class ProfileStoreContract extends Contract {

  private StoredProfile profile(String id, String text, String... keys) {
    return new StoredProfile(
        id,
        text,
        Arrays.stream(keys).map(ProfileKey::new).collect(Collectors.toSet()),
        "Dataset",
        now);
  }

  private static List<ProfileKey> keys(String... keys) {
    return Arrays.stream(keys).map(ProfileKey::new).toList();
  }

  @Test
  void foundByAnyKeyAndEachOnce() {
    var ada = profile("p1", "{\"a\":1}", "email#ada@acme.example", "linkedin#ada");
    var bob = profile("p2", "{\"b\":1}", "linkedin#bob");
    ports().profiles().put(hub, List.of(ada, bob));

    assertThat(ports().profiles().byKeys(hub, keys("linkedin#ada", "email#ada@acme.example")))
        .containsExactly(ada);
    assertThat(ports().profiles().byKeys(hub, keys("linkedin#ada", "linkedin#bob")))
        .containsExactlyInAnyOrder(ada, bob);
    assertThat(ports().profiles().byKeys(hub, keys("linkedin#eve"))).isEmpty();
  }

  @Test
  void twoPeopleUnderOneKeyAreBothCandidates() {
    var one = profile("p1", "{}", "name#smith#acme");
    var two = profile("p2", "{}", "name#smith#acme");
    ports().profiles().put(hub, List.of(one));
    ports().profiles().put(hub, List.of(two));

    assertThat(ports().profiles().byKeys(hub, keys("name#smith#acme")))
        .containsExactlyInAnyOrder(one, two);
  }

  @Test
  void profileOfTheSameIdIsReplaced() {
    ports().profiles().put(hub, List.of(profile("p1", "{\"old\":1}", "linkedin#ada")));
    var newer = profile("p1", "{\"new\":1}", "linkedin#ada");
    ports().profiles().put(hub, List.of(newer));

    assertThat(ports().profiles().byKeys(hub, keys("linkedin#ada"))).containsExactly(newer);
  }

  @Test
  void anotherHubSeesNothing() {
    ports().profiles().put(hub, List.of(profile("p1", "{}", "linkedin#ada")));

    assertThat(ports().profiles().byKeys(other, keys("linkedin#ada"))).isEmpty();
  }

  @Test
  void forgottenProfileIsGoneAndItsKeysLeadToTheOthersAlone() {
    var one = profile("p1", "{}", "name#smith#acme", "linkedin#one");
    var two = profile("p2", "{}", "name#smith#acme");
    ports().profiles().put(hub, List.of(one, two));
    ports().profiles().put(other, List.of(one));

    ports().profiles().forget(hub, one);
    ports().profiles().forget(hub, one);

    assertThat(ports().profiles().byIds(hub, List.of("p1", "p2"))).containsExactly(two);
    assertThat(ports().profiles().byKeys(hub, keys("name#smith#acme", "linkedin#one")))
        .containsExactly(two);
    assertThat(ports().profiles().byIds(other, List.of("p1"))).containsExactly(one);
  }

  @Test
  void veryLongKeysAreKeysToo() {
    var long1 = "name#" + "ö".repeat(800) + "1";
    var long2 = "name#" + "ö".repeat(800) + "2";
    ports().profiles().put(hub, List.of(profile("p1", "{}", long1), profile("p2", "{}", long2)));

    assertThat(ports().profiles().byKeys(hub, keys(long2)))
        .extracting(StoredProfile::id)
        .containsExactly("p2");
  }
}
