package ai.intail.web;

import java.util.Optional;

/// A page of ours to go to: a path, and never another site's address.
record OwnPath(String path) {

  private static final int LONGEST = 200;

  /// Empty for what could lead a browser anywhere else, such as `//other.example` or `/\other`.
  static Optional<OwnPath> of(String text) {
    boolean own = text.length() <= LONGEST && text.matches("/|(/[a-z0-9-]+)+");
    return own ? Optional.of(new OwnPath(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return path;
  }
}
