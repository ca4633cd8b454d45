package ai.intail.aws;

import ai.intail.sync.connect.Invitation;
import ai.intail.sync.connect.Invitations;
import ai.intail.sync.connect.Inviter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `invitations#inviter` / `link#` and a digest of the link's secret.
public final class DynamoInvitations implements Invitations {

  private static final String PREFIX = "link#";
  private static final String BOT_USER = "botUser";
  private static final String MICROS = "expiresMicros";

  private final Table table;

  public DynamoInvitations(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public void keep(Invitation invitation) {
    table.put(
        Item.keyed(pk(invitation.inviter()), PREFIX + invitation.digest())
            .with(BOT_USER, invitation.botUser())
            .with(MICROS, Item.micros(invitation.expiresAt()))
            .with(Item.EXPIRES, invitation.expiresAt().getEpochSecond() + 1));
  }

  @Override
  public Optional<Invitation> find(Inviter inviter, String digest, Instant now) {
    return table
        .get(pk(inviter), PREFIX + digest)
        .map(item -> invitation(inviter, item))
        .filter(one -> one.expiresAt().isAfter(now));
  }

  @Override
  public List<Invitation> of(Inviter inviter, Instant now) {
    return table.query(pk(inviter), PREFIX).stream()
        .map(item -> invitation(inviter, item))
        .filter(one -> one.expiresAt().isAfter(now))
        .sorted(Comparator.comparing(Invitation::expiresAt))
        .toList();
  }

  @Override
  public boolean remove(Inviter inviter, String digest) {
    return table.deleteIf(
        pk(inviter),
        PREFIX + digest,
        "attribute_exists(pk) AND botUser <> :none",
        Map.of(":none", Item.text("")));
  }

  private static Invitation invitation(Inviter inviter, Item item) {
    return new Invitation(
        inviter,
        item.sk().substring(PREFIX.length()),
        item.required(BOT_USER),
        Item.ofMicros(item.number(MICROS).orElseThrow()));
  }

  private static String pk(Inviter inviter) {
    return "invitations#" + inviter.key();
  }
}
