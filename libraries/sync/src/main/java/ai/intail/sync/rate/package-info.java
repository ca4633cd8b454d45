/// The call budget that all functions share, one per hub, and the pace that it sets.
@NullMarked
package ai.intail.sync.rate;

import org.jspecify.annotations.NullMarked;
