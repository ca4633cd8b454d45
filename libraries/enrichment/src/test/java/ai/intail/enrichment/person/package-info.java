@NullMarked
package ai.intail.enrichment.person;

import org.jspecify.annotations.NullMarked;
