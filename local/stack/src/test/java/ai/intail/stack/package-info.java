@NullMarked
package ai.intail.stack;

import org.jspecify.annotations.NullMarked;
