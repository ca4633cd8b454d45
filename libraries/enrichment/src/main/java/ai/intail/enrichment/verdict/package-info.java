/// Did the person leave, get promoted, stay?
@NullMarked
package ai.intail.enrichment.verdict;

import org.jspecify.annotations.NullMarked;
