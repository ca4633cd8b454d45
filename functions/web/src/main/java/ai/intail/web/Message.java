package ai.intail.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;

/// A page that says one thing and what to do next.
///
/// @param details names and the like, one to a line
/// @param link a path of ours
record Message(String title, String text, List<String> details, String linkText, String link) {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  Message(String title, String text, String linkText, String link) {
    this(title, text, List.of(), linkText, link);
  }

  WebAnswer page(int status, Viewer viewer) {
    return WebAnswer.page(
        status, TEMPLATES.message(viewer, title, text, details, linkText, link).render());
  }
}
