@NullMarked
package ai.intail.hubspot;

import org.jspecify.annotations.NullMarked;
