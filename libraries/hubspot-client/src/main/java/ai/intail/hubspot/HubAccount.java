package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;

/// What can be read and written of one account. Thread-safe.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one.
public final class HubAccount {

  private static final String CONTACT_TYPE = "0-1";

  private final Exchange exchange;

  HubAccount(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Contacts, to read.
  public Contacts contacts() {
    return new Contacts(exchange);
  }

  /// Contacts, to write.
  public ContactWrites contactWrites() {
    return new ContactWrites(exchange);
  }

  /// Lists and their members.
  public Lists lists() {
    return new Lists(exchange);
  }

  /// Companies.
  public Companies companies() {
    return new Companies(exchange);
  }

  /// Owners of records.
  public Owners owners() {
    return new Owners(exchange);
  }

  /// Properties of contacts.
  public Properties properties() {
    return new Properties(exchange);
  }

  /// Who the account is and where it lives. Source: `/account-info/2026-03/details`.
  public AccountDetails details() {
    var answer = Json.read(exchange.send(Call.get(CallKind.ACCOUNT, Paths.ACCOUNT_DETAILS)).body());
    return new AccountDetails(
        new HubId(Json.requiredNumber(answer, "portalId")),
        Json.text(answer, "accountType").orElse(""),
        Json.text(answer, "timeZone").orElse(""),
        Json.text(answer, "uiDomain").orElse("app.hubspot.com"),
        Json.text(answer, "dataHostingLocation").orElse(""));
  }

  /// Removes the app from the account: its admins get a mail, its webhooks end. Properties that it
  /// created stay. Source: `DELETE /appinstalls/2026-03/external-install`.
  public void uninstall() {
    exchange.send(Call.delete(CallKind.ACCOUNT, Paths.INSTALLATION));
  }

  /// How many custom properties contacts may have. Source: `/crm/limits/2026-03/custom-properties`.
  public CustomPropertyLimits contactPropertyLimits() {
    var answer = Json.read(exchange.send(Call.get(CallKind.LIMITS, Paths.CONTACT_LIMITS)).body());
    for (JsonNode type : answer.path("byObjectType")) {
      if (Json.text(type, "objectTypeId").filter(CONTACT_TYPE::equals).isPresent()) {
        return new CustomPropertyLimits(
            Json.requiredNumber(type, "limit"), Json.requiredNumber(type, "usage"));
      }
    }
    if (answer.hasNonNull("overallLimit")) {
      return new CustomPropertyLimits(
          Json.requiredNumber(answer, "overallLimit"),
          Json.number(answer, "overallUsage").orElse(0L));
    }
    throw new MalformedAnswerException("it lacks the limits of contacts");
  }
}
