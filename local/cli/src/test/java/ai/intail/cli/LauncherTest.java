package ai.intail.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on a machine that lacks something: one sentence that says what to install.
class LauncherTest {

  private record Ended(int status, String output) {}

  @TempDir private Path machine;
  private Path bin;

  @BeforeEach
  void aFreshCloneAndTheShellsUsualTools() throws IOException {
    Files.copy(Path.of("..", "..", "intail"), machine.resolve("intail"));
    bin = Files.createDirectory(machine.resolve("bin"));
    for (String tool :
        List.of(
            "bash",
            "cat",
            "dirname",
            "env",
            "find",
            "head",
            "mktemp",
            "readlink",
            "rm",
            "sed",
            "touch")) {
      var found =
          List.of("/usr/bin", "/bin").stream()
              .map(folder -> Path.of(folder, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      script(bin.resolve(tool), "exec " + found + " \"$@\"");
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path jdk(String version) throws IOException {
    var home = machine.resolve("jdk-" + version);
    script(home.resolve("bin/javac"), "exit 0");
    script(home.resolve("bin/java"), "echo 'openjdk version \"" + version + "\"' >&2");
    return home;
  }

  private Ended run(Map<String, String> more, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("/bin/bash", machine.resolve("intail").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", machine.toString());
    builder.environment().put("INTAIL_ONLY_PATH", "1");
    builder.environment().putAll(more);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void withoutAJdkItSaysWhichToInstall() throws Exception {
    var ended = run(Map.of(), "demo");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output().lines())
        .singleElement()
        .asString()
        .contains("needs a JDK 25 or newer", "JAVA_HOME");
  }

  @Test
  void anOldJdkIsAsGoodAsNone() throws Exception {
    var ended = run(Map.of("JAVA_HOME", jdk("17.0.2").toString()), "demo");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains("needs a JDK 25 or newer");
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    var ended = run(Map.of("JAVA_HOME", jdk("25.0.1").toString()), "demo");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output().lines())
        .singleElement()
        .asString()
        .contains("needs Maven 3.8 or newer");
  }

  @Test
  void anOldMavenIsNamedWithItsVersion() throws Exception {
    script(bin.resolve("mvn"), "echo 'Apache Maven 3.6.3 (abc)'");

    var ended = run(Map.of("JAVA_HOME", jdk("25").toString()), "test");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains("mvn is 3.6");
  }

  @Test
  void aBuildThatFailsSaysSoBelowWhatMavenSaid() throws Exception {
    script(
        bin.resolve("mvn"),
        "if [ \"$1\" = -version ]; then echo 'Apache Maven 3.9.9'; else echo 'no luck'; exit 1; fi");

    var ended = run(Map.of("JAVA_HOME", jdk("26-ea").toString()), "demo");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.output()).contains("no luck", "could not be built");
  }
}
