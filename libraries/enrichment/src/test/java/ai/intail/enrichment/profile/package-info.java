@NullMarked
package ai.intail.enrichment.profile;

import org.jspecify.annotations.NullMarked;
