package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.MergedId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of two contacts that are merged, and of their ids.
class ContactMergeTest {

  private static final String CONTACTS = "/crm/objects/2026-03/contacts";
  private static final String ALL =
      "?properties=email,city,zip,hs_additional_emails,hs_merged_object_ids";

  private final Portal portal = Portal.open();
  private final long primary =
      portal.hub.addContact(Map.of("email", "jane@acme.example", "city", "Utrecht", "zip", "3511"));
  private final long other =
      portal.hub.addContact(Map.of("email", "j.roe@old.example", "city", "Delft"));

  private Told merge() {
    return portal.post(
        CONTACTS + "/merge",
        "{'primaryObjectId':'%d','objectIdToMerge':'%d'}".formatted(primary, other));
  }

  private String value(long contact, String property) {
    return portal.get(CONTACTS + "/" + contact + ALL).json().at("/properties/" + property).asText();
  }

  @Test
  void thePrimarySurvivesAndTheOtherIdLeadsToIt() {
    var survivor = merge();

    assertThat(survivor.status()).isEqualTo(200);
    assertThat(survivor.json().path("id").asLong()).isEqualTo(primary);
    var byOldId = portal.get(CONTACTS + "/" + other);
    assertThat(byOldId.json().path("id").asLong()).isEqualTo(primary);
    portal.call("PATCH", CONTACTS + "/" + other, "{'properties':{'zip':'2611'}}");
    assertThat(value(primary, "zip")).isEqualTo("2611");
  }

  @Test
  void anewIdSurvivesIfSoChosenAndBothOldOnesLeadToIt() {
    portal.simulator.switches().choose(MergedId.NEW);

    long survivor = merge().json().path("id").asLong();

    assertThat(survivor).isNotIn(primary, other);
    assertThat(portal.get(CONTACTS + "/" + primary).json().path("id").asLong()).isEqualTo(survivor);
    assertThat(portal.get(CONTACTS + "/" + other).json().path("id").asLong()).isEqualTo(survivor);
    assertThat(value(survivor, "hs_merged_object_ids").split(";"))
        .containsExactlyInAnyOrder(Long.toString(primary), Long.toString(other));
    assertThat(value(survivor, "email")).isEqualTo("jane@acme.example");
  }

  @Test
  void aBatchUpdateDoesNotFollowOldIds() {
    merge();

    var answer =
        portal.post(
            CONTACTS + "/batch/update",
            "{'inputs':[{'id':'%d','properties':{'city':'Breda'}}]}".formatted(other));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ids()).isEmpty();
    assertThat(value(primary, "city")).isNotEqualTo("Breda");
  }

  @Test
  void thePrimarysAddressStaysAndTheOtherBecomesAFurtherOne() {
    merge();

    assertThat(value(primary, "email")).isEqualTo("jane@acme.example");
    assertThat(value(primary, "hs_additional_emails")).isEqualTo("j.roe@old.example");
    assertThat(
            portal.get(CONTACTS + "/J.Roe@old.example?idProperty=email").json().path("id").asLong())
        .isEqualTo(primary);
    assertThat(portal.post(CONTACTS, "{'properties':{'email':'j.roe@old.example'}}").status())
        .isEqualTo(409);
  }

  @Test
  void ofEachPropertyTheNewerValueStays() {
    portal.passes(Duration.ofMinutes(1));
    portal.hub.changeContact(other, Map.of("city", "Breda"));

    merge();

    assertThat(value(primary, "city")).isEqualTo("Breda");
    assertThat(value(primary, "zip")).isEqualTo("3511");
  }

  @Test
  void aContactIsNotMergedWithItselfNorWithNobody() {
    assertThat(
            portal
                .post(
                    CONTACTS + "/merge",
                    "{'primaryObjectId':'%d','objectIdToMerge':'%d'}".formatted(primary, primary))
                .status())
        .isEqualTo(400);
    assertThat(
            portal
                .post(
                    CONTACTS + "/merge",
                    "{'primaryObjectId':'%d','objectIdToMerge':'999'}".formatted(primary))
                .status())
        .isEqualTo(404);
  }

  @Test
  void afterTwoHundredFiftyIdentitiesNoMoreAreTaken() {
    for (int i = 0; i < 250; i++) {
      portal.hub.mergeContacts(primary, portal.contact(i + "@more.example"));
    }

    var answer = merge();

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.message()).contains("250 identities");
    assertThat(portal.get(CONTACTS + "/" + other).json().path("id").asLong()).isEqualTo(other);
  }

  @Test
  void anErasedSurvivorTakesItsFormerIdsAlong() {
    merge();
    portal.hub.eraseContact(primary);

    assertThat(portal.get(CONTACTS + "/" + other).status()).isEqualTo(404);
  }
}
