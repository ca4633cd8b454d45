package ai.intail.sources;

/// A line of a file that could not be used, and why. The rest of the file goes on.
public record SkippedLine(String file, long line, String reason) {

  @Override
  public String toString() {
    return file + ", line " + line + ": " + reason;
  }
}
