package ai.intail.aws;

import ai.intail.hubspot.HubId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where the Profiles table keeps a hub's profiles and keys: hub#profiles#shard / profile#id or
/// key#key. So all of a hub is found by one query per shard.
final class ProfilePartition {

  static final int SHARDS = 64;

  /// DynamoDB takes sort keys of 1,024 bytes.
  private static final int LONGEST = 1_000;

  private ProfilePartition() {}

  /// @param name whose hash, the same on every JVM, tells the shard
  static String pk(HubId hub, String name) {
    return pk(hub, Math.floorMod(name.hashCode(), SHARDS));
  }

  static String pk(HubId hub, int shard) {
    return "%s#profiles#%02d".formatted(hub, shard);
  }

  /// The name itself, or a digest of one that is too long.
  static String sk(String name) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST ? name : "long#" + UUID.nameUUIDFromBytes(bytes);
  }
}
