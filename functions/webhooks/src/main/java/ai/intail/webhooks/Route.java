package ai.intail.webhooks;

import ai.intail.hubspot.Signatures;

/// An address that HubSpot calls. It has neither query nor escapes, so that what HubSpot signs is
/// known beforehand.
///
/// @param path constant, below the public address
/// @param otherwise which older signature counts where HubSpot sends none of v3
public record Route(String path, Signatures.Otherwise otherwise) {

  /// Events of contacts. An app gets v3 for them.
  public static final Route CRM = new Route("/webhooks/crm", Signatures.Otherwise.REFUSE);
}
