package ai.intail.enrichment.title;

import ai.intail.enrichment.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes a title apart into its parts and their words, abbreviations written out.
final class Words {

  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern MARKERS =
      Pattern.compile("\\(\\s*[mwfdxhaivno*]+(\\s*/\\s*[mwfdxhaivno*]+)+\\s*\\)");
  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[,;|/&+•·()]|\\s[-–—]\\s|\\band\\b)\\s*");
  private static final Pattern EX = Pattern.compile("\\bex[- ].*$");

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("sr", "senior"),
          Map.entry("snr", "senior"),
          Map.entry("jr", "junior"),
          Map.entry("jnr", "junior"),
          Map.entry("mgr", "manager"),
          Map.entry("mngr", "manager"),
          Map.entry("mgmt", "management"),
          Map.entry("dir", "director"),
          Map.entry("vp", "vice president"),
          Map.entry("svp", "senior vice president"),
          Map.entry("evp", "executive vice president"),
          Map.entry("avp", "assistant vice president"),
          Map.entry("rvp", "regional vice president"),
          Map.entry("asst", "assistant"),
          Map.entry("assoc", "associate"),
          Map.entry("eng", "engineering"),
          Map.entry("exec", "executive"),
          Map.entry("md", "managing director"),
          Map.entry("gm", "general manager"),
          Map.entry("cofounder", "founder"),
          Map.entry("cofounding", "founding"),
          Map.entry("programme", "program"),
          Map.entry("sdr", "sales development representative"),
          Map.entry("bdr", "business development representative"),
          Map.entry("ae", "account executive"),
          Map.entry("csm", "customer success manager"),
          Map.entry("swe", "software engineer"),
          Map.entry("hr", "human resources"));

  private Words() {}

  /// The parts of a title, each as its words; those that name what somebody was are left out.
  static List<List<String>> parts(String title) {
    var plain = MARKERS.matcher(Folded.letters(title)).replaceAll(" ");
    var current = EX.matcher(DOTTED.matcher(plain).replaceAll("$1")).replaceAll("");
    var parts = new ArrayList<List<String>>();
    for (String part : PARTS.split(current.replace("co-founder", "founder"), -1)) {
      var words = words(part);
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    return parts;
  }

  private static List<String> words(String part) {
    var written = new ArrayList<String>();
    for (String word : Folded.words(part).split(" ", -1)) {
      if (!word.isEmpty()) {
        written.addAll(Arrays.asList(WRITTEN_OUT.getOrDefault(word, word).split(" ", -1)));
      }
    }
    return written;
  }
}
