/// Why a contact got its verdict, in plain words, told from what the judging code compared.
@NullMarked
package ai.intail.enrichment.explain;

import org.jspecify.annotations.NullMarked;
