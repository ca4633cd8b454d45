package ai.intail.cli.soak;

import ai.intail.cli.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One thing that is tried at length.
public interface SoakPart {

  /// By which it is asked for: one word.
  String name();

  /// What it tries, in one line.
  String description();

  /// Runs until it has its figures, or throws; it ends by itself.
  ///
  /// @param folder empty, its own, and taken away afterwards
  /// @throws ai.intail.cli.BrokenOffException if it could not be brought to its end
  List<Figure> run(Path folder, Progress progress) throws IOException;
}
