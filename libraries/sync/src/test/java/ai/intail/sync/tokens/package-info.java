@NullMarked
package ai.intail.sync.tokens;

import org.jspecify.annotations.NullMarked;
