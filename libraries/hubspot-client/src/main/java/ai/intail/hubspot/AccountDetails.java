package ai.intail.hubspot;

/// What an account is. Source: `/account-info/2026-03/details`.
///
/// @param accountType such as `STANDARD`, `DEVELOPER_TEST` or `SANDBOX`
/// @param timeZone such as `Europe/Berlin`, or an older name such as `US/Eastern`
/// @param uiDomain where people see the account, such as `app-eu1.hubspot.com`
/// @param dataHostingLocation such as `na1` or `eu1`; new ones appear
public record AccountDetails(
    HubId hub, String accountType, String timeZone, String uiDomain, String dataHostingLocation) {}
