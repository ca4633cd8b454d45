@NullMarked
package ai.intail.enrichment.match;

import org.jspecify.annotations.NullMarked;
