@NullMarked
package ai.intail.enrichment.field;

import org.jspecify.annotations.NullMarked;
