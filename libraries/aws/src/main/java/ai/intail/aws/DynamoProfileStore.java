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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Profiles: hub#profiles#shard / `profile#id` → the profile; `key#key` → the ids of profiles.
public final class DynamoProfileStore implements ProfileStore {

  private static final String PROFILE = "profile#";
  private static final String KEY = "key#";

  private final Table table;

  public DynamoProfileStore(DynamoDbClient client, Tables tables) {
    this.table = new Table(client, tables.profiles());
  }

  @Override
  public void put(HubId hub, Collection<StoredProfile> profiles) {
    var idsByKey = new HashMap<String, Set<String>>();
    var items = new HashMap<String, Item>();
    for (StoredProfile profile : profiles) {
      items.put(
          PROFILE + profile.id(), keyed(hub, PROFILE + profile.id()).document(document(profile)));
      profile
          .keys()
          .forEach(
              key -> idsByKey.computeIfAbsent(key.value(), _ -> new TreeSet<>()).add(profile.id()));
    }
    ids(hub, idsByKey.keySet())
        .forEach((key, known) -> idsByKey.computeIfPresent(key, (_, ids) -> union(ids, known)));
    idsByKey.forEach((key, ids) -> items.put(KEY + key, keyItem(hub, key, ids)));
    table.put(items.values());
  }

  @Override
  public List<StoredProfile> byKeys(HubId hub, Collection<ProfileKey> keys) {
    var ids = new HashSet<String>();
    ids(hub, keys.stream().map(ProfileKey::value).distinct().toList())
        .values()
        .forEach(ids::addAll);
    return byIds(hub, ids);
  }

  @Override
  public List<StoredProfile> byIds(HubId hub, Collection<String> ids) {
    var profiles = new ArrayList<StoredProfile>();
    var wanted = ids.stream().distinct().map(id -> key(hub, PROFILE + id)).toList();
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

  @Override
  public void forget(HubId hub, StoredProfile profile) {
    // The profile goes last: it says under which keys it stands.
    profile.keys().forEach(key -> takeOff(hub, key.value(), profile.id()));
    table.delete(List.of(key(hub, PROFILE + profile.id())));
  }

  private void takeOff(HubId hub, String key, String id) {
    boolean done = false;
    while (!done) {
      var standing = table.get(List.of(key(hub, KEY + key))).stream().findFirst();
      done = standing.map(item -> takenOff(hub, key, id, item)).orElse(true);
    }
  }

  /// @return false if the item was changed meanwhile
  private boolean takenOff(HubId hub, String key, String id, Item item) {
    var left = new TreeSet<>(ids(item));
    if (!left.remove(id)) {
      return true;
    }
    var old = Map.of(":old", Item.text(item.required(Item.DOCUMENT)));
    return left.isEmpty()
        ? table.deleteIf(item.pk(), item.sk(), "doc = :old", old)
        : table.putIf(keyItem(hub, key, left), "doc = :old", old);
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
    var wanted = keys.stream().map(key -> key(hub, KEY + key)).toList();
    for (Item item : table.get(wanted)) {
      found.put(Json.required(item.document(), "key"), ids(item));
    }
    return found;
  }

  private static Set<String> ids(Item item) {
    var ids = new TreeSet<String>();
    item.document().path("ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Item keyItem(HubId hub, String key, Set<String> ids) {
    var document = Json.object().put("key", key);
    var array = document.putArray("ids");
    ids.forEach(array::add);
    return keyed(hub, KEY + key).document(document);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Item keyed(HubId hub, String sk) {
    return Item.keyed(ProfilePartition.pk(hub, sk), ProfilePartition.sk(sk));
  }

  private static Map<String, AttributeValue> key(HubId hub, String sk) {
    return Item.key(ProfilePartition.pk(hub, sk), ProfilePartition.sk(sk));
  }
}
