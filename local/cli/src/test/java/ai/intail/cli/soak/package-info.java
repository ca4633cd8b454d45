@NullMarked
package ai.intail.cli.soak;

import org.jspecify.annotations.NullMarked;
