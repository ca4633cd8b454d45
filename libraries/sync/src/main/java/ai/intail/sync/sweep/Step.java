package ai.intail.sync.sweep;

import ai.intail.hubspot.Membership;
import ai.intail.hubspot.MembershipPage;
import ai.intail.sync.Join;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.sweep.Cursor.Landmark;
import ai.intail.sync.sweep.Cursor.Page;
import ai.intail.sync.sweep.Cursor.PlannedPart;
import ai.intail.sync.sweep.Cursor.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// What one step of a walk has read, and the cursor to which it leads.
final class Step {

  private final Cursor from;
  private final KnownJoins known;
  private final List<Join> taken = new ArrayList<>();
  private Page page;
  private List<Landmark> landmarks;
  private Optional<Instant> newest;
  private int pages;

  Step(Cursor from, KnownJoins known) {
    this.from = from;
    this.known = known;
    this.page = from.page();
    this.landmarks = from.landmarks();
    this.newest = from.newest();
  }

  /// Reads the cursor's own page: what is remembered of it was taken before.
  void readOwn(MembershipPage read) {
    int before = from.page().members().size();
    take(read.members().subList(before, read.members().size()));
    goTo(new Page(from.page().token(), read.members(), from.page().before()));
  }

  /// Reads the page after the last one.
  void readNext(Optional<String> token, MembershipPage read) {
    take(read.members());
    goTo(new Page(token, read.members(), page.before() + page.members().size()));
  }

  private void take(List<Membership> members) {
    known
        .toTake(members, from.askingSince())
        .forEach(member -> taken.add(new Join(member.contact(), member.joinedAt())));
    members.stream()
        .map(Membership::joinedAt)
        .max(Instant::compareTo)
        .filter(joined -> newest.isEmpty() || joined.isAfter(newest.get()))
        .ifPresent(joined -> newest = Optional.of(joined));
  }

  private void goTo(Page next) {
    page = next;
    landmarks = Landmarks.with(landmarks, next);
    pages++;
  }

  int pages() {
    return pages;
  }

  boolean foundSomebody() {
    return !taken.isEmpty();
  }

  /// Whether the cursor's item would be the same, but for its version.
  boolean changesNothing() {
    return taken.isEmpty() && page.equals(from.page()) && from.planned().isEmpty();
  }

  /// The cursor once the step is planned.
  ///
  /// @param begins the run that begins with this step, by the cursor's version
  Cursor planned(LongFunction<Running> begins) {
    var running = from.running();
    var parts = new ArrayList<PlannedPart>();
    if (!taken.isEmpty()) {
      var run = running.orElseGet(() -> begins.apply(from.version()));
      int number = run.nextPart();
      for (int i = 0; i < taken.size(); i += ChangeMessage.LIMIT) {
        var joins = taken.subList(i, Math.min(i + ChangeMessage.LIMIT, taken.size()));
        parts.add(new PlannedPart(run.run(), number++, joins));
      }
      running =
          Optional.of(new Running(run.run(), number, run.joined() + taken.size(), run.startedAt()));
    }
    return new Cursor(
        from.version() + 1, page, landmarks, newest, running, from.askingSince(), parts);
  }
}
