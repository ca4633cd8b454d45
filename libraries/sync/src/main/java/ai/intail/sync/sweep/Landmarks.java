package ai.intail.sync.sweep;

import ai.intail.sync.sweep.Cursor.Landmark;
import ai.intail.sync.sweep.Cursor.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which pages a cursor remembers to go back to.
final class Landmarks {

  /// Every so many members one page is kept for good.
  static final long DISTANCE = 10_000;

  /// So many of the last pages are kept beside those.
  static final int LATEST = 8;

  private Landmarks() {}

  /// The landmarks once `page` has been read.
  static List<Landmark> with(List<Landmark> landmarks, Page page) {
    if (page.members().isEmpty()
        || landmarks.stream().anyMatch(at -> at.before() == page.before())) {
      return landmarks;
    }
    var all = new ArrayList<>(landmarks);
    all.add(new Landmark(page.token(), page.members().getFirst().joinedAt(), page.before()));
    int latest = all.size() - LATEST;
    var kept = new ArrayList<Landmark>();
    for (int i = 0; i < all.size(); i++) {
      if (i >= latest || beginsAStretch(all, i)) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private static boolean beginsAStretch(List<Landmark> all, int index) {
    return index == 0
        || all.get(index - 1).before() / DISTANCE < all.get(index).before() / DISTANCE;
  }

  /// The newest landmark that began before `instant`.
  static Optional<Landmark> before(List<Landmark> landmarks, Instant instant) {
    return landmarks.reversed().stream().filter(at -> at.firstJoin().isBefore(instant)).findFirst();
  }

  /// Those before a page to which the reading has gone back.
  static List<Landmark> upTo(List<Landmark> landmarks, long before) {
    return landmarks.stream().filter(at -> at.before() <= before).toList();
  }
}
