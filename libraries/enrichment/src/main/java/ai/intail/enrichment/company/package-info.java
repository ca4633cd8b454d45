/// Companies as they are named: normalised names, registrable domains, LinkedIn pages, size bands.
@NullMarked
package ai.intail.enrichment.company;

import org.jspecify.annotations.NullMarked;
