package ai.intail.enrichment.title;

/// What a word does in a title. The keys of the word lists beside this class, with the rungs.
enum Meaning {
  /// Names a post; its rung stands in the list: `DIRECTOR`, or `MANAGER..SENIOR_MANAGER` where the
  /// word may mean either.
  POST,
  /// "Manager" and its like: of a trade no rank, of a function or of people a rank.
  MANAGER,
  /// The same for "Jefe", "Responsable", which may be a manager or a head.
  HEAD,
  /// Somebody without rank in a trade in which "staff" is one.
  CRAFT,
  ANALYST,
  /// As a noun a rank in banking only; before a rank it stands one step below.
  ASSOCIATE,
  /// English: alone a post, before a rank one step below it.
  ASSISTANT,
  /// The other languages' assistants, who are never a rank's deputy.
  AIDE,
  /// A company's management, which may be the post or whom somebody works for.
  BODY,
  DIRECTOR,
  VICE_PRESIDENT,
  MANAGING_DIRECTOR,
  /// CFO, COO …
  CHIEF,
  CHIEF_EXECUTIVE,
  CHIEF_OF_STAFF,
  FOUNDER,
  PARTNER,
  /// The two words of "Chief Financial Officer".
  CHIEF_WORD,
  OFFICER,

  SENIOR,
  JUNIOR,
  LEAD_WORD,
  STAFF,
  PRINCIPAL,
  GROUP,
  EXECUTIVE,
  DEPUTY,
  ACTING,
  NUMERAL,

  /// Makes a post a thing of the past.
  PAST,
  /// Carries no rank: board, chair, adviser, Prokurist.
  NO_RANK,
  /// A rank that the rules do not place.
  UNLISTED,

  /// Whose manager has no rank: products, accounts, projects.
  TRADE,
  /// Whose manager has one: sales, marketing, operations.
  FUNCTION,
  /// A function that alone names who works in it: "Commercial".
  VOCATION,
  REGION,
  /// A phrase that contains one of the other words and means neither.
  UNCLEAR,

  /// "of": what follows says of what, not who.
  LINK,
  /// What follows names whom somebody reports to.
  TO,
  /// Between two parts of a title.
  AND,
  IGNORED,
  /// A word in no list.
  OTHER
}
