package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.connect.Invitation;
import ai.intail.sync.connect.Inviter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class InvitationsContract extends Contract {

  /// Ahead of every clock: DynamoDB deletes by its own what has expired by its own clock.
  private final Instant moment = Instant.parse("2126-06-30T12:00:00.123456Z");

  private final Inviter inviter = new Inviter.OfHub(hub);
  private final Inviter another = Inviter.ofBrowser(UUID.randomUUID().toString());
  private final String digest = UUID.randomUUID().toString();

  private Invitation invitation(String itsDigest, Instant until) {
    return new Invitation(inviter, itsDigest, "bot@portal.example", until);
  }

  @Test
  void itsInviterFindsIt() {
    var invitation = invitation(digest, moment.plusSeconds(60));
    ports().invitations().keep(invitation);

    assertThat(ports().invitations().find(inviter, digest, moment)).contains(invitation);
    assertThat(ports().invitations().find(another, digest, moment)).isEmpty();
    assertThat(ports().invitations().find(new Inviter.OfHub(other), digest, moment)).isEmpty();
  }

  @Test
  void expiredOneIsNotGoodTheMomentItExpires() {
    ports().invitations().keep(invitation(digest, moment.plusSeconds(60)));

    assertThat(ports().invitations().find(inviter, digest, moment.plusSeconds(60))).isEmpty();
    assertThat(ports().invitations().of(inviter, moment.plusSeconds(60))).isEmpty();
    assertThat(ports().invitations().find(inviter, digest, moment.plus(Duration.ofMillis(59_999))))
        .isPresent();
  }

  @Test
  void openOnesAreListedTheFirstToExpireFirst() {
    var late = invitation(digest, moment.plusSeconds(120));
    var soon = invitation(digest + "-2", moment.plusSeconds(60));
    ports().invitations().keep(late);
    ports().invitations().keep(soon);

    assertThat(ports().invitations().of(inviter, moment)).containsExactly(soon, late);
    assertThat(ports().invitations().of(another, moment)).isEmpty();
  }

  @Test
  void removedOneIsGoneAndNobodyElseRemovesIt() {
    ports().invitations().keep(invitation(digest, moment.plusSeconds(60)));

    assertThat(ports().invitations().remove(another, digest)).isFalse();
    assertThat(ports().invitations().find(inviter, digest, moment)).isPresent();
    assertThat(ports().invitations().remove(inviter, digest)).isTrue();
    assertThat(ports().invitations().remove(inviter, digest)).isFalse();
    assertThat(ports().invitations().find(inviter, digest, moment)).isEmpty();
  }
}
