@NullMarked
package ai.intail.enrichment.company;

import org.jspecify.annotations.NullMarked;
