package ai.intail.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.StreamSupport;

/// What happens to data on its way: the same people, with less or other things known of them.
enum Damage {
  NOTHING,
  END_DATES_OF_A_THIRD_OF_THE_PEOPLE_REMOVED,
  A_THIRD_OF_ALL_END_DATES_REMOVED,
  DOMAINS_OF_A_THIRD_OF_THE_PEOPLE_REMOVED,
  DATES_CUT_TO_MONTH_OR_YEAR,
  ONE_LETTER_OF_THE_NAME_CHANGED,
  FIRST_NAMES_REPLACED_BY_NICKNAMES,
  A_NAMESAKE_ADDED;

  private static final JsonMapper JSON = new JsonMapper();

  /// As Americans call each other; from no list that the product uses.
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("alexander", "Alex"),
          Map.entry("andrew", "Andy"),
          Map.entry("anthony", "Tony"),
          Map.entry("barbara", "Barb"),
          Map.entry("benjamin", "Ben"),
          Map.entry("catherine", "Cathy"),
          Map.entry("charles", "Chuck"),
          Map.entry("christopher", "Chris"),
          Map.entry("daniel", "Dan"),
          Map.entry("david", "Dave"),
          Map.entry("donald", "Don"),
          Map.entry("douglas", "Doug"),
          Map.entry("edward", "Ted"),
          Map.entry("elizabeth", "Liz"),
          Map.entry("frederick", "Fred"),
          Map.entry("gerald", "Jerry"),
          Map.entry("gregory", "Greg"),
          Map.entry("james", "Jim"),
          Map.entry("jeffrey", "Jeff"),
          Map.entry("john", "Jack"),
          Map.entry("joseph", "Joe"),
          Map.entry("kathleen", "Kathy"),
          Map.entry("kenneth", "Ken"),
          Map.entry("lawrence", "Larry"),
          Map.entry("margaret", "Peggy"),
          Map.entry("matthew", "Matt"),
          Map.entry("michael", "Mike"),
          Map.entry("nicholas", "Nick"),
          Map.entry("patricia", "Pat"),
          Map.entry("patrick", "Pat"),
          Map.entry("peter", "Pete"),
          Map.entry("raymond", "Ray"),
          Map.entry("richard", "Dick"),
          Map.entry("robert", "Bob"),
          Map.entry("ronald", "Ron"),
          Map.entry("samuel", "Sam"),
          Map.entry("stephen", "Steve"),
          Map.entry("steven", "Steve"),
          Map.entry("susan", "Sue"),
          Map.entry("theodore", "Ted"),
          Map.entry("thomas", "Tom"),
          Map.entry("timothy", "Tim"),
          Map.entry("victoria", "Vicky"),
          Map.entry("william", "Bill"));

  /// @param seed the same seed does the same damage
  Congress to(Congress whole, long seed) {
    var random = new Random(seed);
    var contacts = whole.contacts().stream().map(row -> contact(row, random)).toList();
    var profiles = new ArrayList<String>();
    for (String line : whole.profiles()) {
      var person = (ObjectNode) read(line);
      harm(person, random);
      profiles.add(person.toString());
    }
    if (this == A_NAMESAKE_ADDED) {
      whole.contacts().forEach(row -> profiles.add(namesake(row, random)));
    }
    return new Congress(contacts, profiles, whole.expected());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private ContactRow contact(ContactRow row, Random random) {
    var properties = new HashMap<>(row.properties());
    if (this == ONE_LETTER_OF_THE_NAME_CHANGED) {
      properties.compute(
          random.nextBoolean() ? "firstname" : "lastname",
          (_, name) -> misspelt(Objects.requireNonNull(name), random));
    }
    if (this == FIRST_NAMES_REPLACED_BY_NICKNAMES) {
      properties.computeIfPresent(
          "firstname", (_, name) -> CALLED.getOrDefault(name.toLowerCase(Locale.ROOT), name));
    }
    return new ContactRow(row.id(), properties, row.ownerName());
  }

  private static String misspelt(String name, Random random) {
    int at = random.nextInt(name.length());
    char other;
    do {
      other = (char) ('a' + random.nextInt(26));
    } while (Character.toLowerCase(name.charAt(at)) == other);
    return name.substring(0, at) + other + name.substring(at + 1);
  }

  private void harm(ObjectNode person, Random random) {
    boolean isOneOfAThird = random.nextInt(3) == 0;
    for (ObjectNode job : jobs(person)) {
      switch (this) {
        case END_DATES_OF_A_THIRD_OF_THE_PEOPLE_REMOVED -> {
          if (isOneOfAThird) {
            job.putNull("end_date");
          }
        }
        case A_THIRD_OF_ALL_END_DATES_REMOVED -> {
          if (random.nextInt(3) == 0) {
            job.putNull("end_date");
          }
        }
        case DOMAINS_OF_A_THIRD_OF_THE_PEOPLE_REMOVED -> {
          if (isOneOfAThird) {
            ((ObjectNode) job.path("company")).putNull("website");
          }
        }
        case DATES_CUT_TO_MONTH_OR_YEAR ->
            List.of("start_date", "end_date").forEach(date -> cut(job, date, random));
        case NOTHING,
            ONE_LETTER_OF_THE_NAME_CHANGED,
            FIRST_NAMES_REPLACED_BY_NICKNAMES,
            A_NAMESAKE_ADDED -> {}
      }
    }
  }

  private static List<ObjectNode> jobs(ObjectNode person) {
    return StreamSupport.stream(person.path("experience").spliterator(), false)
        .map(ObjectNode.class::cast)
        .toList();
  }

  private static void cut(ObjectNode job, String name, Random random) {
    var date = job.path(name).asText("");
    int length = random.nextBoolean() ? 4 : 7;
    if (job.path(name).isTextual() && date.length() > length) {
      job.put(name, date.substring(0, length));
    }
  }

  /// Somebody of the same name with another career: every other one in the same chamber.
  private static String namesake(ContactRow row, Random random) {
    var same = random.nextBoolean();
    var person = JSON.createObjectNode();
    person.put("id", "namesake-" + row.id());
    person.put("first_name", row.properties().get("firstname"));
    person.put("last_name", row.properties().get("lastname"));
    var job = person.putArray("experience").addObject();
    job.putObject("company")
        .put("name", same ? row.properties().get("company") : "Fernhollow Mills")
        .put("website", same ? row.properties().get("website") : "fernhollow.example");
    job.putObject("title").put("name", "Clerk");
    job.put("start_date", "2019-03").put("is_primary", true);
    return person.toString();
  }
}
