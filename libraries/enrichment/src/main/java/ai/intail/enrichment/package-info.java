@NullMarked
package ai.intail.enrichment;

import org.jspecify.annotations.NullMarked;
