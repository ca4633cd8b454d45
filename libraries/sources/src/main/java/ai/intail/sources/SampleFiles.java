package ai.intail.sources;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes sample portals to files of any length, as HubSpot and a source of profiles export them.
///
/// Contacts and profiles are of the same people: where more contacts are wanted than there are
/// people with profiles, a person stands on several records.
public final class SampleFiles {

  private static final List<String> PROPERTIES =
      List.of(
          "firstname",
          "lastname",
          "email",
          "company",
          "jobtitle",
          "website",
          "hs_linkedin_url",
          "createdate");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "Record ID",
              "First Name",
              "Last Name",
              "Email",
              "Company Name",
              "Job Title",
              "Website URL",
              "LinkedIn URL",
              "Create Date",
              "Contact owner")
          .get();

  private final long seed;

  public SampleFiles(long seed) {
    this.seed = seed;
  }

  /// @param progress is told now and then how many lines there are
  /// @return how many portals they are of
  public int writeProfiles(Path file, long profiles, LongConsumer progress) throws IOException {
    long written = 0;
    int portal = 0;
    try (var text = Files.newBufferedWriter(file)) {
      for (; written < profiles; portal++) {
        written += write(text, SamplePortal.generate(seed, portal), profiles - written);
        progress.accept(written);
      }
    }
    return portal;
  }

  private static long write(Writer text, SamplePortal portal, long most) throws IOException {
    var lines = portal.profileLines().stream().limit(most).toList();
    for (String line : lines) {
      text.write(line);
      text.write('\n');
    }
    return lines.size();
  }

  /// @param portals of which they are, the first ones again and again
  /// @param progress is told now and then how many lines there are
  public void writeContacts(Path file, long contacts, int portals, LongConsumer progress)
      throws IOException {
    long written = 0;
    try (var csv = new CSVPrinter(Files.newBufferedWriter(file), FORMAT)) {
      for (long i = 0; written < contacts; i++) {
        var portal = SamplePortal.generate(seed, (int) (i % portals));
        long moreId = i / portals * portals * SamplePortal.CONTACTS;
        for (ContactRow row : portal.contacts().stream().limit(contacts - written).toList()) {
          print(csv, row, row.id() + moreId);
          written++;
        }
        progress.accept(written);
      }
    }
  }

  private static void print(CSVPrinter csv, ContactRow row, long id) throws IOException {
    csv.print(id);
    for (String property : PROPERTIES) {
      csv.print(row.properties().getOrDefault(property, ""));
    }
    csv.print(row.ownerName().orElse(""));
    csv.println();
  }
}
