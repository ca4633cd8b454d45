/// Reading a report's list in join order to find who joined, and telling the workers.
@NullMarked
package ai.intail.sync.sweep;

import org.jspecify.annotations.NullMarked;
