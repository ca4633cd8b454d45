/// What goes over the wire: answers, refusals, JSON.
@NullMarked
package ai.intail.simulator.exchange;

import org.jspecify.annotations.NullMarked;
