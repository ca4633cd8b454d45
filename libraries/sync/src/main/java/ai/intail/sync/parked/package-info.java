/// Work that was put aside because a hub's connection does not work or its work is stopped.
@NullMarked
package ai.intail.sync.parked;

import org.jspecify.annotations.NullMarked;
