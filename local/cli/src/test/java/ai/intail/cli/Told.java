package ai.intail.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a command told the person who gave it.
record Told(int status, String error, String output) {

  static Told by(String... arguments) {
    var out = System.out;
    var err = System.err;
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    try {
      int status = Intail.run(arguments);
      return new Told(
          status, error.toString(StandardCharsets.UTF_8), output.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
