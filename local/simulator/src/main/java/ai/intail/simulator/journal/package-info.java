/// The app's journal, which it reads by asking.
@NullMarked
package ai.intail.simulator.journal;

import org.jspecify.annotations.NullMarked;
