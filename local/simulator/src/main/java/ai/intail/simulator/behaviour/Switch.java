package ai.intail.simulator.behaviour;

/// Where HubSpot has been seen in two ways, or nobody outside knows, the simulator can do both. The
/// first of each is what it does unless told otherwise, and says why.
public sealed interface Switch {

  /// Its name in a request, such as `MergedId.NEW`.
  default String label() {
    var constant = (Enum<?>) this;
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  /// What a refresh answers with.
  enum RefreshTokens implements Switch {
    /// The stricter: who goes on with the old one is found out.
    NEW_ONES,
    /// As seen on the live API.
    THE_SAME
  }

  /// What a second grant of the same user at the same account does.
  enum SecondGrant implements Switch {
    /// As if the first were none of its business: usual for OAuth.
    ANOTHER_TOKEN,
    SAME_TOKEN,
    ENDS_THE_FIRST
  }

  /// What a refusal of the token endpoint looks like.
  enum OAuthErrors implements Switch {
    /// As documented since 2026.
    WITH_RFC_FIELDS,
    /// `status`, `message` and `correlationId` alone, as before.
    STATUS_ONLY
  }

  /// How a refresh is refused when the customer has removed the app.
  enum RefreshAfterUninstall implements Switch {
    /// The one most often seen.
    BAD_REFRESH_TOKEN,
    BAD_HUB,
    /// The same with status 403.
    BAD_HUB_FORBIDDEN
  }

  /// What an access token of an account that removed the app is still good for.
  enum AccessAfterUninstall implements Switch {
    /// All until it expires, as reported.
    WORKS,
    /// Nothing, at once.
    REFUSED
  }

  /// What the cursor of a list's page is.
  enum ListCursors implements Switch {
    /// It names the last member of the page: nobody is passed over.
    RECORD,
    /// It counts members: who leaves while pages are read lets somebody be passed over.
    POSITION
  }

  /// Which record survives a merge.
  enum MergedId implements Switch {
    /// As older documentation has it.
    PRIMARY,
    /// A new one, as webhooks tell (`newObjectId`).
    NEW
  }

  /// Where the missing ids of a batch update are told.
  enum MissingInUpdate implements Switch {
    /// Nowhere: results are fewer. The harder to notice.
    ABSENT,
    /// In `errors` of a 207.
    IN_ERRORS
  }

  /// Whether `objectWriteTraceId` lets an upsert succeed in part.
  enum UpsertTraces implements Switch {
    /// As used by others since 2026-03.
    HONOURED,
    /// As reported in 2025: one bad input refuses all.
    IGNORED
  }

  /// How an address or a name that is taken is told.
  enum Conflicts implements Switch {
    /// The documented one.
    CONFLICT,
    /// As seen in 2024, with a code in `errors`.
    OBJECT_ALREADY_EXISTS
  }

  /// Where bad values of a record are told.
  enum ValueErrors implements Switch {
    /// As JSON in the text of `message`, and in `errors`.
    IN_ERRORS_TOO,
    /// In the text of `message` alone, as in older answers.
    IN_MESSAGE
  }

  /// How a record that is not there is told.
  enum NotFoundBody implements Switch {
    /// As most often seen: no category.
    BARE,
    WITH_CATEGORY
  }

  /// How a property comes that is defined and empty.
  enum EmptyValues implements Switch {
    /// As the guide to contacts has it.
    NULL,
    /// As the guide to objects has it.
    LEFT_OUT
  }

  /// Whether parts of answers come that the specification calls optional: `total` and `size` of
  /// lists, `hub_id` of a grant.
  enum OptionalParts implements Switch {
    /// As seen on the live API.
    PRESENT,
    ABSENT
  }

  /// What one taken name does to a batch of new properties.
  enum PropertyBatches implements Switch {
    /// The safe reading of the specification.
    WHOLE,
    /// A 207 with the others created.
    PARTIAL
  }

  /// What a 429 looks like.
  enum RateLimitBody implements Switch {
    /// `policyName` says which limit: what OAuth apps see.
    POLICY,
    /// `category` is `RATE_LIMITS`, and no policy is named.
    CATEGORY
  }

  /// Whether a 429 bears `Retry-After`.
  enum RetryAfter implements Switch {
    /// None is documented.
    ABSENT,
    /// In seconds.
    PRESENT
  }

  /// What the journal says of an offset that is not kept any more.
  enum AgedOffset implements Switch {
    /// The likelier, for lack of a source.
    NOT_FOUND,
    BAD_REQUEST
  }

  /// What a list's change looks like in the journal; no source has it.
  enum MembershipShape implements Switch {
    /// As other events are built: `listMembership`, `listId`.
    LIST_ID,
    /// `LIST_MEMBERSHIP`, an array `listIds`, ids as text.
    LIST_IDS,
    /// `list_membership`, the list's id among `properties`.
    PROPERTIES
  }

  /// How the calls of workflow actions are signed.
  enum ActionSignatures implements Switch {
    /// v2 as documented, and v3 in addition, as OAuth apps get it.
    V2_AND_V3,
    V2
  }
}
