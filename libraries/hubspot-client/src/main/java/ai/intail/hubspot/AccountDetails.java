package ai.intail.hubspot;

/// @param uiDomain where people see the account, such as `app-eu1.hubspot.com`
/// @param dataHostingLocation such as `na1` or `eu1`; new ones appear
public record AccountDetails(
    HubId hub, String accountType, String timeZone, String uiDomain, String dataHostingLocation) {}
