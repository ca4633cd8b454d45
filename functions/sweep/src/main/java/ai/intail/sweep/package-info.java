@NullMarked
package ai.intail.sweep;

import org.jspecify.annotations.NullMarked;
