package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void untilItIsKeptWhatStoodThereStands() throws IOException {
    // given
    var file = Files.writeString(folder.resolve("out.jsonl"), "old");
    // when
    try (var pending = PendingFile.create(file)) {
      pending.writer().write("new");
      pending.writer().flush();
      assertThat(file).hasContent("old");
      pending.keep();
    }
    // then
    assertThat(file).hasContent("new");
    assertThat(folder.resolve("out.jsonl.part")).doesNotExist();
  }

  @Test
  void whatIsNotKeptLeavesNothing() throws IOException {
    try (var pending = PendingFile.create(folder.resolve("out.jsonl"))) {
      pending.writer().write("half");
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLinkStaysALink() throws IOException {
    // given
    var file = Files.writeString(folder.resolve("real.jsonl"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
    // when
    try (var pending = PendingFile.create(link)) {
      pending.writer().write("new");
      pending.keep();
    }
    // then
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aFolderAndAFileInNoFolderAreRefused() {
    assertThatThrownBy(() -> PendingFile.create(folder))
        .isInstanceOf(UnwritableFileException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> PendingFile.create(folder.resolve("no/where.csv")))
        .isInstanceOf(UnwritableFileException.class)
        .hasMessageContaining("cannot be written");
  }
}
