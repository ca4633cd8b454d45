package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  private static final URI SITE = URI.create("https://app.example/oauth/callback");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "/%2f/evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "",
        "reports",
        "/reports\r\nset-cookie: a=b",
        "/reports?x=1",
        "/reports#x",
        "/ reports",
        "/./..//evil.example",
        "/\t/evil.example"
      })
  void whatMayLeadElsewhereIsNoPathOfOurs(String text) {
    assertThat(OwnPath.of(text)).isEmpty();
  }

  @Example
  void pagesOfOursAre() {
    assertThat(OwnPath.of("/")).isPresent();
    assertThat(OwnPath.of("/runs/0b7ad4e0-0000-4000-8000-000000000001")).isPresent();
  }

  @Property
  void whateverIsTakenStaysOnOurHost(
      @ForAll
          @Chars({'/', '\\', '.', ':', '@', 'a', '%', '?', '#', '\t', '-'})
          @StringLength(max = 12)
          String text) {
    OwnPath.of("/" + text)
        .ifPresent(
            path -> {
              var resolved = SITE.resolve(path.path());
              assertThat(resolved.getHost()).isEqualTo("app.example");
              assertThat(path.path()).doesNotContain("//").doesNotContain("\\");
            });
  }
}
