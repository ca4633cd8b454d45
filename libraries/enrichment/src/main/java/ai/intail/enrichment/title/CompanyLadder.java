package ai.intail.enrichment.title;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rank of one part of an English title.
///
/// The order of the questions matters: the more particular name is asked for first.
final class CompanyLadder {

  private static final Set<String> CHIEFS =
      Set.of(
          "ceo", "cto", "cfo", "coo", "cmo", "cro", "cio", "ciso", "cpo", "chro", "cso", "cdo",
          "cco", "clo", "cao", "cxo", "cbo", "cgo", "cko", "cno");

  /// "Manager" after one of these names the trade, not the rank.
  private static final Set<String> MANAGED_TRADES =
      Set.of(
          "product",
          "account",
          "accounts",
          "project",
          "program",
          "success",
          "community",
          "brand",
          "category",
          "case",
          "relationship",
          "relationships",
          "partner",
          "partnership",
          "partnerships",
          "portfolio",
          "delivery",
          "release",
          "content",
          "campaign",
          "event",
          "events",
          "property",
          "territory",
          "channel",
          "alliance",
          "alliances",
          "scrum");

  /// Before one of these "staff" is a rung.
  private static final Set<String> STAFF_TRADES =
      Set.of(
          "engineer",
          "engineering",
          "developer",
          "scientist",
          "science",
          "designer",
          "design",
          "product",
          "architect",
          "researcher",
          "sre");

  /// Words of rank that the ladder cannot place, and those of other languages.
  private static final Set<String> UNPLACED =
      Set.of(
          "supervisor",
          "superintendent",
          "secretary",
          "controller",
          "comptroller",
          "treasurer",
          "commissioner",
          "dean",
          "provost",
          "fellow",
          "captain",
          "foreman",
          "warden",
          "principal",
          "counsel",
          "officer",
          "governor",
          "minister",
          "senator",
          "prokurist",
          "board",
          "chair",
          "chairman",
          "chairwoman",
          "chairperson",
          "advisor",
          "adviser",
          "trustee",
          "investor",
          "retired",
          "former",
          "leiter",
          "leiterin",
          "leitung",
          "bereichsleiter",
          "abteilungsleiter",
          "teamleiter",
          "vorstand",
          "geschaftsfuhrer",
          "geschaftsfuhrerin",
          "vertriebsleiter",
          "vertriebsleiterin",
          "directeur",
          "directrice",
          "responsable",
          "chef",
          "cheffe",
          "gerant",
          "jefe",
          "jefa",
          "gerente",
          "encargado",
          "direttore",
          "direttrice",
          "capo",
          "responsabile",
          "diretor",
          "diretora",
          "kierownik",
          "dyrektor",
          "prezes");

  /// What people are called who have no marker of rank: without one of these words, no marker may
  /// also mean that the language is unknown.
  private static final Set<String> TRADES =
      Set.of(
          "engineer",
          "developer",
          "designer",
          "analyst",
          "consultant",
          "specialist",
          "executive",
          "representative",
          "rep",
          "scientist",
          "researcher",
          "architect",
          "administrator",
          "accountant",
          "recruiter",
          "buyer",
          "planner",
          "writer",
          "editor",
          "technician",
          "nurse",
          "teacher",
          "marketer",
          "strategist",
          "programmer",
          "tester",
          "agent",
          "clerk",
          "auditor",
          "attorney",
          "lawyer",
          "producer",
          "trainer",
          "expert",
          "advocate",
          "generalist",
          "salesperson",
          "seller",
          "operator",
          "manager",
          "partner",
          "officer",
          "evangelist",
          "professional",
          "associate",
          "staff",
          "copywriter",
          "bookkeeper",
          "paralegal",
          "physician",
          "pharmacist",
          "instructor",
          "journalist",
          "photographer",
          "translator",
          "economist",
          "statistician",
          "underwriter",
          "broker",
          "dispatcher",
          "merchandiser",
          "ops",
          "operations",
          "marketing",
          "sales",
          "engineering",
          "science",
          "development",
          "design",
          "support",
          "success");

  private static final Map<String, Integer> NUMERALS =
      Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "1", 1, "2", 2, "3", 3, "4", 4);

  private static final Set<String> LESSER = Set.of("deputy", "associate", "assistant", "vice");

  private static final Set<String> MARKS =
      Set.of(
          "senior",
          "junior",
          "lead",
          "staff",
          "principal",
          "head",
          "of",
          "the",
          "acting",
          "interim",
          "i",
          "ii",
          "iii",
          "iv",
          "v",
          "1",
          "2",
          "3",
          "4",
          "chief",
          "officer");

  private CompanyLadder() {}

  /// @return empty where the part names no post; `unplaced` parts make a title incomparable
  static Optional<Post> read(List<String> words) {
    return rung(words).map(rung -> new Post(rung, step(rung, words), trade(words)));
  }

  static boolean isUnplaced(List<String> words) {
    var text = String.join(" ", words);
    return rung(words).isEmpty()
        && (words.stream().anyMatch(UNPLACED::contains)
            || UNPLACED.contains(text)
            || words.stream().noneMatch(TRADES::contains));
  }

  /// A rank that the ladder does not know, beside others that it does.
  static boolean namesUnplacedRank(List<String> words) {
    return words.stream().anyMatch(UNPLACED::contains);
  }

  static boolean isChiefOfStaff(List<String> words) {
    return has(words, "chief of staff");
  }

  static boolean isFounder(List<String> words) {
    return words.contains("founder") || words.contains("founding");
  }

  private static Optional<Rung> rung(List<String> words) {
    if (has(words, "chief of staff") || words.contains("former") || words.contains("retired")) {
      return Optional.empty();
    }
    if (has(words, "assistant to") || has(words, "executive assistant")) {
      return Optional.of(Rung.ENTRY);
    }
    return atTheTop(words)
        .or(() -> presidents(words))
        .or(() -> directors(words))
        .or(() -> managers(words))
        .or(() -> withoutPeople(words));
  }

  private static Optional<Rung> atTheTop(List<String> words) {
    boolean partner =
        words.getLast().equals("partner")
            && (words.size() == 1
                || Set.of("managing", "founding", "senior", "general", "equity")
                    .contains(words.get(words.size() - 2)));
    if (isFounder(words) || (words.contains("owner") && !has(words, "product owner")) || partner) {
      return Optional.of(Rung.OWNER);
    }
    return chief(words).map(rank -> lesserOf(Rung.C_LEVEL, words, rank));
  }

  /// The word that makes a chief of the title.
  private static Optional<String> chief(List<String> words) {
    if (words.contains("chief") && words.contains("officer")) {
      return Optional.of("chief");
    }
    return words.stream()
        .filter(CHIEFS::contains)
        .findFirst()
        .or(() -> has(words, "managing director") ? Optional.of("managing") : Optional.empty());
  }

  private static Optional<Rung> presidents(List<String> words) {
    int president = words.indexOf("president");
    if (president < 0) {
      return Optional.empty();
    }
    if (president == 0 || !words.get(president - 1).equals("vice")) {
      return Optional.of(Rung.C_LEVEL);
    }
    var before = words.subList(0, president - 1);
    if (before.contains("senior") || before.contains("executive") || before.contains("group")) {
      return Optional.of(Rung.SENIOR_VICE_PRESIDENT);
    }
    boolean lesser =
        before.contains("assistant") || before.contains("associate") || before.contains("deputy");
    return Optional.of(lesser ? Rung.SENIOR_DIRECTOR : Rung.VICE_PRESIDENT);
  }

  private static Optional<Rung> directors(List<String> words) {
    if (has(words, "executive director")) {
      return Optional.empty();
    }
    if (words.contains("director")) {
      var before = words.subList(0, words.indexOf("director"));
      return Optional.of(
          before.contains("senior")
              ? Rung.SENIOR_DIRECTOR
              : lesserOf(Rung.DIRECTOR, words, "director"));
    }
    return has(words, "general manager")
        ? Optional.of(lesserOf(Rung.DIRECTOR, words, "general"))
        : Optional.empty();
  }

  private static Optional<Rung> managers(List<String> words) {
    boolean head = words.getFirst().equals("head") && !words.contains("manager");
    boolean lesserHead =
        words.size() > 1 && LESSER.contains(words.getFirst()) && words.get(1).equals("head");
    if (head || lesserHead) {
      return Optional.of(lesserOf(Rung.SENIOR_MANAGER, words, "head"));
    }
    int manager = words.indexOf("manager");
    if (manager < 0) {
      return Optional.empty();
    }
    var before = words.subList(0, manager);
    boolean trade =
        before.stream().anyMatch(MANAGED_TRADES::contains)
            || (words.size() > manager + 2
                && words.get(manager + 1).equals("of")
                && Set.of(
                        "products",
                        "accounts",
                        "projects",
                        "programs",
                        "customers",
                        "communities",
                        "brands",
                        "categories",
                        "cases",
                        "relationships")
                    .contains(words.get(manager + 2)));
    if (trade) {
      return Optional.of(tradeManager(before));
    }
    return Optional.of(
        before.contains("senior")
            ? Rung.SENIOR_MANAGER
            : lesserOf(Rung.MANAGER, words, named(before) ? before.getLast() : "manager"));
  }

  /// Whether the word before "manager" says of what: "Assistant Manager" has none.
  private static boolean named(List<String> before) {
    return !before.isEmpty() && !LESSER.contains(before.getLast());
  }

  private static Rung tradeManager(List<String> before) {
    if (before.contains("group")) {
      return Rung.MANAGER;
    }
    if (before.contains("lead") || before.contains("principal") || before.contains("staff")) {
      return Rung.LEAD;
    }
    if (before.contains("senior")) {
      return Rung.SENIOR;
    }
    boolean lesser =
        before.contains("associate") || before.contains("assistant") || before.contains("junior");
    return lesser ? Rung.ENTRY : Rung.INDIVIDUAL;
  }

  private static Optional<Rung> withoutPeople(List<String> words) {
    if (words.contains("intern") || words.contains("internship") || has(words, "working student")) {
      return Optional.of(Rung.INTERN);
    }
    if (has(words, "member of technical staff")) {
      return Optional.of(words.contains("senior") ? Rung.SENIOR : Rung.INDIVIDUAL);
    }
    boolean staffRung =
        (words.contains("staff") || words.contains("principal"))
            && words.stream().anyMatch(STAFF_TRADES::contains);
    if (staffRung || isLead(words)) {
      return Optional.of(Rung.LEAD);
    }
    if (words.stream().anyMatch(UNPLACED::contains)) {
      return Optional.empty();
    }
    boolean entry =
        words.contains("junior")
            || words.contains("coordinator")
            || words.contains("assistant")
            || words.contains("trainee")
            || words.contains("apprentice")
            || has(words, "development representative")
            || words.getFirst().equals("associate")
            || words.getLast().equals("associate");
    if (entry) {
      return Optional.of(words.contains("senior") ? Rung.INDIVIDUAL : Rung.ENTRY);
    }
    if (words.contains("senior")) {
      return Optional.of(Rung.SENIOR);
    }
    return words.stream().anyMatch(TRADES::contains)
        ? Optional.of(Rung.INDIVIDUAL)
        : Optional.empty();
  }

  private static boolean isLead(List<String> words) {
    return words.getFirst().equals("lead")
        || words.getLast().equals("lead")
        || words.getLast().equals("leader")
        || has(words, "team lead")
        || has(words, "team leader");
  }

  private static Rung lesserOf(Rung rung, List<String> words, String rank) {
    int at = words.indexOf(rank);
    return at > 0 && LESSER.contains(words.get(at - 1)) ? rung.below() : rung;
  }

  private static int step(Rung rung, List<String> words) {
    return switch (rung) {
      case C_LEVEL -> words.contains("ceo") || has(words, "chief executive officer") ? 1 : 0;
      case SENIOR_VICE_PRESIDENT -> words.contains("executive") ? 1 : 0;
      case LEAD -> words.contains("principal") ? 2 : has(words, "senior staff") ? 1 : 0;
      default ->
          words.stream()
              .filter(NUMERALS::containsKey)
              .map(word -> NUMERALS.getOrDefault(word, 1))
              .findFirst()
              .orElse(1);
    };
  }

  private static Set<String> trade(List<String> words) {
    var trade = new HashSet<>(words);
    trade.removeAll(MARKS);
    return trade;
  }

  private static boolean has(List<String> words, String phrase) {
    return (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
  }
}
