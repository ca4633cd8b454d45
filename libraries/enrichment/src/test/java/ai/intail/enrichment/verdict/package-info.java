@NullMarked
package ai.intail.enrichment.verdict;

import org.jspecify.annotations.NullMarked;
