package ai.intail.enrichment.explain;

import ai.intail.enrichment.Assessment;
import java.util.List;

/// The reasoning for one contact. It names people and addresses: for the eyes of who asked.
public record Explanation(Assessment assessment, List<Paragraph> paragraphs) {

  public Explanation {
    paragraphs = List.copyOf(paragraphs);
  }

  /// One question, and the sentences that answer it.
  public record Paragraph(String heading, List<String> lines) {

    public Paragraph {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public String toString() {
    return "Explanation[" + assessment + "]";
  }
}
