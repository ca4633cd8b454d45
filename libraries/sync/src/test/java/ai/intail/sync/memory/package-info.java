/// Every port in memory, held to the truth by the contracts in [ai.intail.sync.contract].
@NullMarked
package ai.intail.sync.memory;

import org.jspecify.annotations.NullMarked;
