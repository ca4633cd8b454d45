@NullMarked
package ai.intail.embedded;

import org.jspecify.annotations.NullMarked;
