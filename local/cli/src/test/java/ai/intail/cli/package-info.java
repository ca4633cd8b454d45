@NullMarked
package ai.intail.cli;

import org.jspecify.annotations.NullMarked;
