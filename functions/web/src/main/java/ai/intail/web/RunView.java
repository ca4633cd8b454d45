package ai.intail.web;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.runs.Counts;

/// A run as it is shown.
///
/// @param cause why it began, in words
/// @param reading whether the list's end has been reached
public record RunView(
    String id,
    String began,
    String report,
    String cause,
    String reading,
    Counts counts,
    Connection connection) {

  /// Where a contact is seen in HubSpot.
  public String record(ContactId contact) {
    return "https://%s/contacts/%s/record/0-1/%s"
        .formatted(connection.uiDomain(), connection.hub(), contact);
  }
}
