package ai.intail.enrichment.title;

import java.util.OptionalInt;

/// What the words beside a rank make of it: senior, deputy, lead, staff.
final class Marks {

  private static final OptionalInt NO_STEP = OptionalInt.empty();

  private final Part part;
  private final Ladder ladder;

  Marks(Part part, Ladder ladder) {
    this.part = part;
    this.ladder = ladder;
  }

  /// A mark may leave open what it makes of a rank: a "Junior Manager" is below a manager.
  Span<Rung> on(Rung rung) {
    if (part.isDeputy()) {
      return deputyOf(rung);
    }
    return switch (rung) {
      case INTERN, LEAD -> Span.of(rung);
      case ENTRY -> onEntry();
      case INDIVIDUAL, SENIOR -> onTrade();
      case MANAGER,
          SENIOR_MANAGER,
          DIRECTOR,
          SENIOR_DIRECTOR,
          VICE_PRESIDENT,
          SENIOR_VICE_PRESIDENT,
          C_LEVEL,
          PRINCIPAL,
          OWNER ->
          onRank(rung);
    };
  }

  /// An "Assistant CEO" may be the chief's deputy or secretary.
  private Span<Rung> deputyOf(Rung rung) {
    return rung == Rung.C_LEVEL && part.has(Meaning.ASSISTANT)
        ? new Span<>(Rung.ENTRY, rung.below())
        : Span.of(rung.below());
  }

  private Span<Rung> onEntry() {
    if (part.has(Meaning.LEAD_WORD)) {
      return Span.of(Rung.LEAD);
    }
    return part.has(Meaning.SENIOR)
        ? new Span<>(Rung.INDIVIDUAL, Rung.SENIOR)
        : Span.of(Rung.ENTRY);
  }

  private Span<Rung> onTrade() {
    if (part.precedesPost(Meaning.GROUP) && (part.has(Meaning.MANAGER) || part.has(Meaning.HEAD))) {
      return Span.of(Rung.MANAGER);
    }
    if (part.has(Meaning.PRINCIPAL) && ladder == Ladder.CONSULTING) {
      return new Span<>(Rung.LEAD, Rung.PRINCIPAL);
    }
    if (part.has(Meaning.LEAD_WORD) || part.has(Meaning.PRINCIPAL) || isStaff()) {
      return Span.of(Rung.LEAD);
    }
    if (part.has(Meaning.JUNIOR)) {
      return Span.of(Rung.ENTRY);
    }
    return Span.of(part.has(Meaning.SENIOR) ? Rung.SENIOR : Rung.INDIVIDUAL);
  }

  private Span<Rung> onRank(Rung rung) {
    boolean executive = part.precedesPost(Meaning.EXECUTIVE);
    if (rung == Rung.VICE_PRESIDENT && (executive || part.precedesPost(Meaning.GROUP))) {
      return Span.of(Rung.SENIOR_VICE_PRESIDENT);
    }
    if (rung == Rung.DIRECTOR && executive) {
      return new Span<>(Rung.DIRECTOR, Rung.C_LEVEL);
    }
    if (part.has(Meaning.JUNIOR)) {
      return new Span<>(Rung.ENTRY, rung.below());
    }
    return Span.of(part.has(Meaning.SENIOR) ? rung.senior() : rung);
  }

  /// Not "Staff Accountant", "Staff Nurse".
  private boolean isStaff() {
    return part.has(Meaning.STAFF) && (part.has(Meaning.CRAFT) || part.trade().contains("product"));
  }

  OptionalInt stepOn(Rung rung) {
    return switch (rung) {
      case C_LEVEL -> ofChief();
      case SENIOR_VICE_PRESIDENT -> ofVicePresident();
      case LEAD -> ofLead();
      case INTERN, ENTRY, INDIVIDUAL, SENIOR -> numeral();
      case MANAGER, SENIOR_MANAGER, DIRECTOR, SENIOR_DIRECTOR, VICE_PRESIDENT, PRINCIPAL, OWNER ->
          NO_STEP;
    };
  }

  /// Whether a managing director is a company's first or one of several, the title does not say.
  private OptionalInt ofChief() {
    if (part.coreHas(Meaning.CHIEF_EXECUTIVE)) {
      return OptionalInt.of(2);
    }
    return part.coreHas(Meaning.CHIEF) || part.coreHas(Meaning.CHIEF_WORD)
        ? OptionalInt.of(1)
        : NO_STEP;
  }

  private OptionalInt ofVicePresident() {
    if (part.precedesPost(Meaning.EXECUTIVE)) {
      return OptionalInt.of(2);
    }
    return part.has(Meaning.SENIOR) ? OptionalInt.of(1) : NO_STEP;
  }

  private OptionalInt ofLead() {
    if (part.has(Meaning.PRINCIPAL)) {
      return OptionalInt.of(3);
    }
    if (isStaff()) {
      return OptionalInt.of(part.has(Meaning.SENIOR) ? 2 : 1);
    }
    return NO_STEP;
  }

  private OptionalInt numeral() {
    return part.terms().stream()
        .filter(term -> term.meaning() == Meaning.NUMERAL)
        .mapToInt(term -> number(term.word()))
        .findFirst();
  }

  private static int number(String numeral) {
    return switch (numeral) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      case "v" -> 5;
      default -> Integer.parseInt(numeral);
    };
  }
}
