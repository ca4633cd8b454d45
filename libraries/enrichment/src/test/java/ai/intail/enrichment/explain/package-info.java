@NullMarked
package ai.intail.enrichment.explain;

import org.jspecify.annotations.NullMarked;
