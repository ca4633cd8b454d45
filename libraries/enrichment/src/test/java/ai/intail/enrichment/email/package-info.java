@NullMarked
package ai.intail.enrichment.email;

import org.jspecify.annotations.NullMarked;
