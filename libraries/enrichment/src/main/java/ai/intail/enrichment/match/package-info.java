/// Which profile is the contact's.
@NullMarked
package ai.intail.enrichment.match;

import org.jspecify.annotations.NullMarked;
