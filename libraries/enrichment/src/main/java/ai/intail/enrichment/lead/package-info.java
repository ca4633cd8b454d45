/// The lead for a person who moved.
@NullMarked
package ai.intail.enrichment.lead;

import org.jspecify.annotations.NullMarked;
