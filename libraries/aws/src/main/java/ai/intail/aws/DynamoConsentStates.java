package ai.intail.aws;

import ai.intail.sync.connect.ConsentStates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Coordination: `state#digest`. Whoever deletes the item has taken the consent.
public final class DynamoConsentStates implements ConsentStates {

  private static final String SK = "consent";

  private final Table table;

  public DynamoConsentStates(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.coordination());
  }

  @Override
  public void remember(String digest, Consent consent, Instant expiresAt) {
    table.put(
        Item.keyed(pk(digest), SK)
            .with(Item.EXPIRES, expiresAt.getEpochSecond())
            .document(
                AimDocument.write(consent.aim())
                    .put("browser", consent.browserDigest())
                    .put("verifier", consent.codeVerifier())
                    .put("returnTo", consent.returnTo())));
  }

  @Override
  public Optional<Consent> take(String digest, Instant now) {
    var item = table.get(pk(digest), SK);
    if (item.isEmpty() || !taken(digest, item.get())) {
      return Optional.empty();
    }
    return item.filter(one -> one.number(Item.EXPIRES).orElse(0L) > now.getEpochSecond())
        .map(Item::document)
        .map(
            document ->
                new Consent(
                    AimDocument.read(document),
                    Json.required(document, "browser"),
                    Json.required(document, "verifier"),
                    Json.required(document, "returnTo")));
  }

  private boolean taken(String digest, Item item) {
    return table.deleteIf(
        pk(digest),
        SK,
        "expires = :expires",
        Map.of(":expires", Item.number(item.number(Item.EXPIRES).orElse(0L))));
  }

  private static String pk(String digest) {
    return "state#" + digest;
  }
}
