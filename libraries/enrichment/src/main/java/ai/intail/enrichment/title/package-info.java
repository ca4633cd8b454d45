/// Job titles and how they rank.
@NullMarked
package ai.intail.enrichment.title;

import org.jspecify.annotations.NullMarked;
