/// What a source knows of a person.
@NullMarked
package ai.intail.enrichment.profile;

import org.jspecify.annotations.NullMarked;
