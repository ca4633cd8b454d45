/// One lead for one move: claims, look-up, creation, adoption.
@NullMarked
package ai.intail.sync.leads;

import org.jspecify.annotations.NullMarked;
