/// What a user sees of a run: its parts, outcomes and counts.
@NullMarked
package ai.intail.sync.runs;

import org.jspecify.annotations.NullMarked;
