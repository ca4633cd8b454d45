package ai.intail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Puts DynamoDB Local's native library where it is looked for.
final class Natives {

  private static final String PROPERTY = "sqlite4java.library.path";

  private static final List<String> FILES =
      List.of(
          "libsqlite4java-linux-amd64-1.0.392.so",
          "libsqlite4java-linux-i386-1.0.392.so",
          "libsqlite4java-osx-1.0.392.dylib",
          "sqlite4java-win32-x64-1.0.392.dll",
          "sqlite4java-win32-x86-1.0.392.dll");

  private Natives() {}

  /// Unpacks the libraries into a temporary folder, once per process.
  static synchronized void provide() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      var folder = Files.createTempDirectory("intail-natives");
      folder.toFile().deleteOnExit();
      for (String file : FILES) {
        unpack(file, folder.resolve(file));
      }
      System.setProperty(PROPERTY, folder.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void unpack(String file, Path target) throws IOException {
    try (var stream = Natives.class.getResourceAsStream("/natives/" + file)) {
      if (stream != null) {
        Files.copy(stream, target);
        target.toFile().deleteOnExit();
      }
    }
  }
}
