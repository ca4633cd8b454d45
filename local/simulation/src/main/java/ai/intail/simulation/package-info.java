@NullMarked
package ai.intail.simulation;

import org.jspecify.annotations.NullMarked;
