@NullMarked
package ai.intail.simulator;

import org.jspecify.annotations.NullMarked;
