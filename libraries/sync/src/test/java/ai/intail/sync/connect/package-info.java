@NullMarked
package ai.intail.sync.connect;

import org.jspecify.annotations.NullMarked;
