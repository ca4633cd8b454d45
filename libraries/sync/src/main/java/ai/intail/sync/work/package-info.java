/// How use cases wait and work in parallel: both are ports, so that a virtual clock can drive them.
@NullMarked
package ai.intail.sync.work;

import org.jspecify.annotations.NullMarked;
