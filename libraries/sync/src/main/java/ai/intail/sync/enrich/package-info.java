/// The way of one change message: read, assess, ledger first, write, mark, result.
@NullMarked
package ai.intail.sync.enrich;

import org.jspecify.annotations.NullMarked;
