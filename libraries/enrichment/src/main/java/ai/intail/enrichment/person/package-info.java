/// People as they are named: names, LinkedIn profiles, e-mail addresses.
@NullMarked
package ai.intail.enrichment.person;

import org.jspecify.annotations.NullMarked;
