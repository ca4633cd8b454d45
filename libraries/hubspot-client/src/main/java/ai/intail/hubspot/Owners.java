package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads owners. Source: `/crm/owners/2026-03`. Thread-safe.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one; a stream throws while it
/// is consumed.
public final class Owners {

  private static final int PAGE = 100;

  private final Exchange exchange;

  Owners(Exchange exchange) {
    this.exchange = exchange;
  }

  /// All active owners.
  public List<Owner> all() {
    return active().toList();
  }

  /// The active owners, read page by page as the stream is consumed.
  public Stream<Owner> active() {
    return Pages.stream(after -> page("false", after));
  }

  /// The owners who left, read page by page as the stream is consumed. Records still name them.
  public Stream<Owner> archived() {
    return Pages.stream(after -> page("true", after));
  }

  private Pages.Page<Owner> page(String archived, Optional<String> after) {
    var query = new LinkedHashMap<String, String>();
    query.put("limit", Integer.toString(PAGE));
    query.put("archived", archived);
    after.ifPresent(token -> query.put("after", token));
    var page = get(Paths.query(Paths.OWNERS, query));
    var owners = new ArrayList<Owner>();
    Json.requiredArray(page, "results").forEach(node -> owners.add(owner(node)));
    return new Pages.Page<>(owners, Json.nextPage(page));
  }

  /// One owner, active or not: a record may name one who has left.
  public Optional<Owner> find(OwnerId id) {
    return find(id, "false").or(() -> find(id, "true"));
  }

  private Optional<Owner> find(OwnerId id, String archived) {
    try {
      return Optional.of(owner(get(Paths.query(Paths.owner(id), Map.of("archived", archived)))));
    } catch (NotFoundException missing) {
      return Optional.empty();
    }
  }

  private JsonNode get(String path) {
    return Json.read(exchange.send(Call.get(CallKind.OWNERS, path)).body());
  }

  /// The user's number of one who left stands elsewhere.
  private static Owner owner(JsonNode owner) {
    return new Owner(
        new OwnerId(Json.requiredNumber(owner, "id")),
        Json.text(owner, "email"),
        Json.number(owner, "userId").or(() -> Json.number(owner, "userIdIncludingInactive")));
  }
}
