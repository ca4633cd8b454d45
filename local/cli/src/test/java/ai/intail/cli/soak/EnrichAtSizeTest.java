package ai.intail.cli.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.cli.BrokenOffException;
import ai.intail.cli.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The part at a size that a build has time for.
class EnrichAtSizeTest {

  private static final Progress SILENT =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

  @TempDir private Path folder = Path.of("");

  @Test
  void everyContactIsWrittenAndTheFiguresAreTold() throws IOException {
    var figures = new EnrichAtSize(1_500, 400, 256).run(folder, SILENT);

    assertThat(figures).extracting(Figure::what).contains("contacts a second", "leads written");
    assertThat(figures.getFirst().toString()).contains("1,500", "exactly 1,500: met");
    assertThat(figures.get(1).value()).isPositive();
  }

  @Test
  void aJvmThatIsTooSmallIsAFailure() {
    var tiny = new EnrichAtSize(1_500, 400, 8);

    assertThatThrownBy(() -> tiny.run(folder, SILENT))
        .isInstanceOfSatisfying(
            BrokenOffException.class,
            broken -> assertThat(broken.sentence()).contains("ended with status 1"));
  }
}
