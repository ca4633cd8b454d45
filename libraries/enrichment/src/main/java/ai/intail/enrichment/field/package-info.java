/// The 36 fields that Intail writes, and the segments.
@NullMarked
package ai.intail.enrichment.field;

import org.jspecify.annotations.NullMarked;
