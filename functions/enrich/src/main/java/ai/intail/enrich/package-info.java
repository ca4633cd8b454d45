@NullMarked
package ai.intail.enrich;

import org.jspecify.annotations.NullMarked;
