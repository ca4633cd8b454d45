package ai.intail.enrichment.email;

/// What DNS says of a host that stands in an address.
public enum MailHost {
  /// It has an MX record, or none but an A or AAAA record (RFC 5321, 5.1).
  TAKES_MAIL,
  /// It does not exist, has neither, or a null MX (RFC 7505).
  TAKES_NONE,
  /// The question failed or was not answered in time: nothing is known.
  NO_ANSWER
}
