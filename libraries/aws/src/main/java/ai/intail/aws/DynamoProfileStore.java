package ai.intail.aws;

import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.ProfileStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Profiles: hub#profile#id → the profile; hub#key#key → the ids of profiles.
public final class DynamoProfileStore implements ProfileStore {

  private static final String SK = "-";

  private final Table table;

  public DynamoProfileStore(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.profiles());
  }

  @Override
  public void put(HubId hub, Collection<StoredProfile> profiles) {
    var idsByKey = new HashMap<String, Set<String>>();
    var items = new HashMap<String, Item>();
    for (StoredProfile profile : profiles) {
      var pk = hub + "#profile#" + profile.id();
      items.put(pk, Item.keyed(pk, SK).document(document(profile)));
      profile
          .keys()
          .forEach(
              key -> idsByKey.computeIfAbsent(key.value(), _ -> new TreeSet<>()).add(profile.id()));
    }
    ids(hub, idsByKey.keySet())
        .forEach((key, known) -> idsByKey.computeIfPresent(key, (_, ids) -> union(ids, known)));
    idsByKey.forEach((key, ids) -> items.put(keyPk(hub, key), keyItem(hub, key, ids)));
    table.put(items.values());
  }

  @Override
  public List<StoredProfile> byKeys(HubId hub, Collection<ProfileKey> keys) {
    var ids = new HashSet<String>();
    ids(hub, keys.stream().map(ProfileKey::value).distinct().toList())
        .values()
        .forEach(ids::addAll);
    var profiles = new ArrayList<StoredProfile>();
    var wanted = ids.stream().map(id -> Item.key(hub + "#profile#" + id, SK)).toList();
    for (Item item : table.get(wanted)) {
      var document = item.document();
      profiles.add(
          new StoredProfile(
              Json.required(document, "id"),
              Json.required(document, "text"),
              keys(document),
              Json.required(document, "source"),
              Instant.parse(Json.required(document, "fetchedAt"))));
    }
    return profiles;
  }

  private static ObjectNode document(StoredProfile profile) {
    var document =
        Json.object()
            .put("id", profile.id())
            .put("text", profile.text())
            .put("source", profile.source())
            .put("fetchedAt", profile.fetchedAt().toString());
    var keys = document.putArray("keys");
    profile.keys().stream().map(ProfileKey::value).sorted().forEach(keys::add);
    return document;
  }

  private static Set<ProfileKey> keys(JsonNode document) {
    var keys = new HashSet<ProfileKey>();
    document.path("keys").forEach(key -> keys.add(new ProfileKey(key.asText())));
    return keys;
  }

  private Map<String, Set<String>> ids(HubId hub, Collection<String> keys) {
    var found = new HashMap<String, Set<String>>();
    var wanted = keys.stream().map(key -> Item.key(keyPk(hub, key), SK)).toList();
    for (Item item : table.get(wanted)) {
      var ids = new TreeSet<String>();
      item.document().path("ids").forEach(id -> ids.add(id.asText()));
      found.put(Json.required(item.document(), "key"), ids);
    }
    return found;
  }

  private static Item keyItem(HubId hub, String key, Set<String> ids) {
    var document = Json.object().put("key", key);
    var array = document.putArray("ids");
    ids.forEach(array::add);
    return Item.keyed(keyPk(hub, key), SK).document(document);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static String keyPk(HubId hub, String key) {
    return hub + "#key#" + key;
  }
}
