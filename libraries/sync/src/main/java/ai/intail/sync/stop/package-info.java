/// Stopping all writes at once: of the deployment, or of one hub.
@NullMarked
package ai.intail.sync.stop;

import org.jspecify.annotations.NullMarked;
