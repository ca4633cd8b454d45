/// The 249 countries of ISO 3166-1.
@NullMarked
package ai.intail.enrichment.place;

import org.jspecify.annotations.NullMarked;
