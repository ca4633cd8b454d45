package ai.intail.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes people one after the other, each with a story.
final class SamplePeople {

  /// What happened to a person, and how often it does among hundred.
  enum Story {
    STAYED(24),
    MOVED_SIDEWAYS(6),
    PROMOTED(12),
    LEFT_FOR_ANOTHER_COMPANY(20),
    LEFT_AND_BETWEEN_JOBS(5),
    STARTED_A_COMPANY(3),
    BOARD_SEAT_BESIDE(4),
    FREELANCE_BESIDE(3),
    NOBODY_KNOWS(8),
    NAMESAKES(3),
    STALE_PROFILE(3),
    OLD_JOB_LEFT_OPEN(3),
    NO_COMPANY(2),
    COMPANY_WAS_BOUGHT(2),
    CAME_BACK(2);

    private final int share;

    Story(int share) {
      this.share = share;
    }
  }

  record Person(ContactRow contact, List<String> profiles) {}

  private static final List<String> OWNERS =
      List.of("Imke Sandvoort", "Tobias Renner", "Noor Haddad", "");

  private final Random random;
  private final SampleNames names;
  private final List<Story> stories = new ArrayList<>();
  private long nextId;

  /// @param number of the portal: each has companies of its own
  SamplePeople(long seed, int number) {
    this.random = new Random(seed + number);
    this.names = new SampleNames(random, number);
    this.nextId = 2_001L + (long) number * SamplePortal.CONTACTS;
    for (Story story : Story.values()) {
      for (int i = 0; i < story.share; i++) {
        stories.add(story);
      }
    }
  }

  Person next() {
    long id = nextId++;
    var story = stories.get((int) (id % stories.size()));
    var draft = new SampleDraft(id, names.person(), names.company(), names);
    return switch (story) {
      case STAYED -> draft.stays("Account Executive", "Account Executive", "2023-04");
      case MOVED_SIDEWAYS -> draft.stays("Sales Manager", "Marketing Manager", "2026-02");
      case PROMOTED -> draft.stays(names.lowTitle(), names.highTitle(), "2026-03");
      case LEFT_FOR_ANOTHER_COMPANY -> draft.moves(names.company(), names.highTitle());
      case LEFT_AND_BETWEEN_JOBS -> draft.ends("2026-01");
      case STARTED_A_COMPANY -> draft.moves(names.ownCompany(), "Founder & CEO");
      case BOARD_SEAT_BESIDE -> draft.besides("Board Member", names.company());
      case FREELANCE_BESIDE -> draft.besides("Freelance Consultant", names.ownCompany());
      case NOBODY_KNOWS -> draft.unknown();
      case NAMESAKES -> draft.twice();
      case STALE_PROFILE -> draft.stale();
      case OLD_JOB_LEFT_OPEN -> draft.leftOpen(names.company());
      case NO_COMPANY -> draft.withoutCompany();
      case COMPANY_WAS_BOUGHT -> draft.bought();
      case CAME_BACK -> draft.cameBack();
    };
  }

  static Optional<String> owner(long id) {
    return Optional.of(OWNERS.get((int) (id % OWNERS.size()))).filter(name -> !name.isEmpty());
  }

  /// Makes names.
  static final class SampleNames {
    private static final List<String> FIRST =
        List.of(
            "Ada",
            "Björn",
            "Chloé",
            "Dmitri",
            "Elif",
            "Femke",
            "Giulia",
            "Håkon",
            "Inés",
            "Jonas",
            "Katarzyna",
            "Lucía",
            "Mateo",
            "Nadia",
            "Oskar",
            "Priya",
            "Quentin",
            "Rosa",
            "Søren",
            "Tamar",
            "Ugo",
            "Valérie",
            "Wanjiru",
            "Xenia",
            "Yusuf",
            "Zofia");
    private static final List<String> LAST =
        List.of(
            "Abendroth",
            "Bellweather",
            "Castellane",
            "Dornfeld",
            "Eikrem",
            "Fairholt",
            "Grünwald",
            "Havelka",
            "Iversen",
            "Jankowiak",
            "Kestrel",
            "Lindqvist",
            "Marchetti",
            "Nørby",
            "Okonjo",
            "Pemberly",
            "Quiroga",
            "Rosenthal",
            "Sømme",
            "Thornquist",
            "Ulvaeus",
            "Vandermeer",
            "Wójtowicz",
            "Ximénez",
            "Yardley",
            "Zauner");
    private static final List<String> WORD =
        List.of(
            "Alderpoint",
            "Brightwick",
            "Cinderlake",
            "Driftmoor",
            "Elmsgate",
            "Fernhollow",
            "Glenharrow",
            "Hazelmere",
            "Ironvale",
            "Juniperfell",
            "Kingsbarrow",
            "Larkstone",
            "Mossbank",
            "Northquay",
            "Oakenfield",
            "Pinecrest",
            "Quarryside",
            "Ridgeway",
            "Stonebrook",
            "Thistledown");
    private static final List<String> TRADE =
        List.of("Systems", "Logistics", "Foods", "Robotics", "Energy", "Textiles", "Analytics");
    private static final List<String> FORM = List.of("GmbH", "Ltd", "Inc.", "B.V.", "S.A.", "");
    private static final List<String> LOW =
        List.of("Sales Manager", "Senior Product Manager", "Head of Growth", "Marketing Manager");
    private static final List<String> HIGH =
        List.of("Director of Sales", "VP Marketing", "Chief Revenue Officer", "VP of Product");

    private final Random random;
    private final String place;
    private int people;
    private int companies;

    SampleNames(Random random, int portal) {
      this.random = random;
      this.place = place(portal);
    }

    /// What the names of a portal's companies end in: none in the first.
    private static String place(int portal) {
      return portal == 0 ? "" : place(portal / LAST.size()) + " " + LAST.get(portal % LAST.size());
    }

    String[] person() {
      int number = people++;
      var first = FIRST.get(number % FIRST.size());
      var last = LAST.get((number / FIRST.size() + number * 7) % LAST.size());
      // Beyond the first round the name gets a second part, so that no two people share one.
      var round = number / (FIRST.size() * 4);
      return new String[] {first, round == 0 ? last : LAST.get(round) + "-" + last};
    }

    SampleCompany company() {
      int number = companies++;
      var word = WORD.get(number % WORD.size());
      var trade = TRADE.get((number / WORD.size()) % TRADE.size());
      return new SampleCompany(word + " " + trade + place, pick(FORM));
    }

    SampleCompany ownCompany() {
      return new SampleCompany(pick(WORD) + " " + pick(LAST) + " Advisory Works" + place, "Ltd");
    }

    String lowTitle() {
      return pick(LOW);
    }

    String highTitle() {
      return pick(HIGH);
    }

    private String pick(List<String> all) {
      return all.get(random.nextInt(all.size()));
    }
  }

  /// @param form the legal form; empty for none
  record SampleCompany(String name, String form) {
    String full() {
      return (name + " " + form).strip();
    }

    String domain() {
      return SampleDraft.slug(name) + ".example";
    }
  }
}
