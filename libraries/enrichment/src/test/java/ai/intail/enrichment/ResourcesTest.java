package ai.intail.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.place.Country;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lists that `data/refresh` makes are what the code that searches them takes for granted.
class ResourcesTest {

  private static final Pattern HOST = Pattern.compile("(!|\\*\\.)?[a-z0-9.-]+");
  private static final Pattern WORDS = Pattern.compile("[a-z]+( [a-z]+)+");

  private static List<String> lines(String resource) {
    return SortedLines.read(ResourcesTest.class, resource);
  }

  @ParameterizedTest
  @CsvSource({
    "company/public-suffixes.txt, 9500",
    "company/free-mail.txt, 5000",
    "company/disposable.txt, 8000",
    "person/roles.txt, 900"
  })
  void aListIsSortedInBytesLowerCaseWithoutRepeatsAndWhole(String resource, int least) {
    var lines = lines(resource);

    assertThat(lines).hasSizeGreaterThan(least).isSorted().doesNotHaveDuplicates();
    assertThat(lines)
        .allMatch(line -> line.equals(line.toLowerCase(Locale.ROOT)))
        .allMatch(line -> line.chars().allMatch(letter -> letter > ' ' && letter < 0x7F));
  }

  @ParameterizedTest
  @CsvSource({"company/public-suffixes.txt", "company/free-mail.txt", "company/disposable.txt"})
  void aListOfHostsHoldsHosts(String resource) {
    assertThat(lines(resource)).allMatch(line -> HOST.matcher(line).matches());
  }

  @Test
  void noDomainIsBothFreeMailAndThrownAway() {
    assertThat(lines("company/free-mail.txt"))
        .doesNotContainAnyElementsOf(lines("company/disposable.txt"));
  }

  @Test
  void everyLineIsFound() {
    for (String resource : List.of("company/free-mail.txt", "person/roles.txt")) {
      var searched = SortedLines.of(ResourcesTest.class, resource);
      assertThat(lines(resource)).allMatch(searched::contains);
      assertThat(searched.contains("")).isFalse();
      assertThat(searched.contains("zzzz.example")).isFalse();
      assertThat(searched.contains("0")).isFalse();
    }
  }

  @Test
  void eachNameHasItsNicknamesOnceOnOneLine() {
    var lines = lines("person/nicknames.txt");

    assertThat(lines).hasSizeGreaterThan(450).isSorted().doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> WORDS.matcher(line).matches());
    assertThat(lines.stream().map(line -> line.split(" ", 2)[0])).doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(line -> assertThat(Arrays.asList(line.split(" ", -1))).doesNotHaveDuplicates());
  }

  @Test
  void thereAre249CountriesOnSevenContinentsAndNoSpellingNamesTwo() {
    var spellings = new HashMap<String, String>();
    for (String line : lines("place/countries.txt")) {
      var cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(4);
      for (String spelling : (cells[1] + ";" + cells[3]).split(";", -1)) {
        if (!spelling.isEmpty()) {
          var before = spellings.put(Folded.words(spelling), cells[0]);
          assertThat(before).as(spelling).isIn(null, cells[0]);
        }
      }
    }
    assertThat(Country.all()).hasSize(249).extracting(Country::code).isSorted();
    assertThat(Country.all())
        .extracting(Country::continent)
        .containsOnly(
            "Africa", "Antarctica", "Asia", "Europe", "North America", "Oceania", "South America");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "united states | US",
        "USA | US",
        "us | US",
        "Czechia | CZ",
        "czech republic | CZ",
        "Türkiye | TR",
        "Turkey | TR",
        "korea, republic of | KR",
        "South Korea | KR",
        "Deutschland | DE",
        "DEU | DE",
        "Great Britain | GB",
        "UK | GB",
        "viet nam | VN",
        "Côte d'Ivoire | CI",
        "congo | ''",
        "Ruritania | ''",
        "'' | ''"
      })
  void countriesAreKnownByNamesCodesAndUsualSpellings(String spelling, String code) {
    assertThat(Country.of(spelling).map(Country::code).orElse("")).isEqualTo(code);
  }

  @Test
  void everySourceIsNamedWithItsVersionAndLicence() throws IOException, URISyntaxException {
    var module =
        Path.of(Objects.requireNonNull(ResourcesTest.class.getResource("cases.txt")).toURI())
            .resolve("../../../../../..")
            .normalize();
    var notice = Files.readString(module.resolve("NOTICE"), StandardCharsets.UTF_8);
    var refresh = Files.readString(module.resolve("data/refresh"), StandardCharsets.UTF_8);
    var pinned = Pattern.compile("([a-z0-9-]+)[@:](\\d+\\.\\d+(?:\\.\\d+)?)").matcher(refresh);
    int sources = 0;
    while (pinned.find()) {
      sources++;
      assertThat(notice).contains(pinned.group(1) + " " + pinned.group(2));
    }
    assertThat(sources).isEqualTo(6);
    assertThat(notice).contains("MIT", "CC0-1.0", "MPL-2.0");
  }
}
