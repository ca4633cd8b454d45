package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom a round has to look at, and of whom the marks already tell what became.
///
/// @param toLookAt with the message each stands in
/// @param told results of an earlier attempt of the same part
/// @param dropped repeats: known for this join or a later one
/// @param erased of whom nothing may be stored
record Sorted(
    Map<ContactId, ChangeMessage> toLookAt,
    Map<ContactId, ContactResult> told,
    Set<ContactId> dropped,
    Set<ContactId> erased) {

  static Sorted of(Round round, Map<ContactId, Mark> marks, Set<ContactId> erased) {
    var sorted = new Sorted(new HashMap<>(), new HashMap<>(), new HashSet<>(), erased);
    for (ChangeMessage message : round.messages()) {
      for (Join join : message.joins()) {
        sorted.sort(message, join, marks);
      }
    }
    return sorted;
  }

  private void sort(ChangeMessage message, Join join, Map<ContactId, Mark> marks) {
    if (isErased(join)) {
      return;
    }
    var mark = marks.get(join.contact());
    if (mark != null && mark.run().equals(message.run())) {
      if (mark.part() == message.part()) {
        told.put(join.contact(), mark.result());
      } else {
        dropped.add(join.contact());
      }
    } else if (mark != null && isRepeat(message.cause(), mark, join)) {
      dropped.add(join.contact());
    } else {
      toLookAt.put(join.contact(), message);
    }
  }

  private boolean isErased(Join join) {
    return join.isErased() || erased.contains(join.contact());
  }

  /// Only joins that a sweep found can be known already; a run that a person asked for drops
  /// nobody.
  private static boolean isRepeat(Cause cause, Mark mark, Join join) {
    return switch (cause) {
      case Cause.ListJoin _ -> !mark.joinedAt().isBefore(join.at());
      case Cause.Manual _ -> false;
    };
  }

  /// What counts of those of one message who are erased.
  List<Blank> blanksOf(ChangeMessage message) {
    return message.joins().stream()
        .filter(this::isErased)
        .map(_ -> new Blank(Outcome.SUPPRESSED, Optional.empty()))
        .toList();
  }

  /// The results of one message, in the order of its joins, as far as `results` tells them.
  List<ContactResult> resultsOf(ChangeMessage message, Map<ContactId, ContactResult> results) {
    var own = new ArrayList<ContactResult>();
    for (Join join : message.joins()) {
      var result = told.getOrDefault(join.contact(), results.get(join.contact()));
      if (result != null) {
        own.add(result);
      }
    }
    return own;
  }
}
