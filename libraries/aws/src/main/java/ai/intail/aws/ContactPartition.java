package ai.intail.aws;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;

/// Where the Ledger keeps what concerns one contact: hub#contacts#shard / contact#….
///
/// All of a contact is read by one query, and all of a hub by one query per shard, so that neither
/// is ever looked for by a scan.
final class ContactPartition {

  /// So many partitions a hub's contacts are spread over: DynamoDB takes 1,000 writes a second in
  /// each.
  static final int SHARDS = 64;

  private ContactPartition() {}

  static String pk(HubId hub, ContactId contact) {
    return pk(hub, Math.floorMod(contact.value(), SHARDS));
  }

  static String pk(HubId hub, int shard) {
    return "%s#contacts#%02d".formatted(hub, shard);
  }

  /// @param rest what it is, or the beginning of that
  static String sk(ContactId contact, String rest) {
    return contact + "#" + rest;
  }
}
