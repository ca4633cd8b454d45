@NullMarked
package ai.intail.sources;

import org.jspecify.annotations.NullMarked;
