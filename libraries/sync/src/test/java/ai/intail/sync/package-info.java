@NullMarked
package ai.intail.sync;

import org.jspecify.annotations.NullMarked;
