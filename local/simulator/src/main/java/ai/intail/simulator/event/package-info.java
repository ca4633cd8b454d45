/// What happens in an account, for whoever has to be told.
@NullMarked
package ai.intail.simulator.event;

import org.jspecify.annotations.NullMarked;
