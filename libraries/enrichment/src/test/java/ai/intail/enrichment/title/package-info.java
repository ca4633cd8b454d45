@NullMarked
package ai.intail.enrichment.title;

import org.jspecify.annotations.NullMarked;
