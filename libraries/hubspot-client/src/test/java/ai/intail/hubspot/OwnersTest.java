package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnersTest {

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final ScriptedAccount scripted = new ScriptedAccount();

  @Test
  void anOwnerWhoLeftIsStillFoundById() {
    long sam = simulated.hub.addOwner("sam@portal.example", "Sam", "Roe");
    simulated.hub.deactivateOwner(sam);
    var owners = simulated.account().owners();

    assertThat(owners.all()).isEmpty();
    assertThat(owners.archived().map(Owner::id)).containsExactly(new OwnerId(sam));
    assertThat(owners.find(new OwnerId(sam))).isPresent();
    assertThat(owners.find(new OwnerId(1))).isEmpty();
  }

  @Test
  void ownersAreReadPageByPage() {
    scripted
        .answers(
            200,
            "{\"results\":[{\"id\":\"1\"},{\"id\":2}],\"paging\":{\"next\":{\"after\":\"a b\"}}}")
        .answers(200, "{\"results\":[{\"id\":\"3\",\"email\":null}]}");

    assertThat(scripted.account().owners().active().map(Owner::id))
        .containsExactly(new OwnerId(1), new OwnerId(2), new OwnerId(3));

    assertThat(scripted.requests.getLast().uri().getRawQuery())
        .isEqualTo("limit=100&archived=false&after=a%20b");
  }

  @Test
  void theUsersNumberOfOneWhoLeftIsFound() {
    scripted.answers(
        200,
        """
        {"results":[{"id":"1","email":"sam@portal.example","userId":901},
                    {"id":"2","userId":null,"userIdIncludingInactive":902}]}""");

    assertThat(scripted.account().owners().archived().map(one -> one.userId().orElse(0L)))
        .containsExactly(901L, 902L);
    assertThat(scripted.requests.getFirst().uri().getQuery()).contains("archived=true");
  }
}
