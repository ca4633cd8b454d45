@NullMarked
package ai.intail.sync.erase;

import org.jspecify.annotations.NullMarked;
