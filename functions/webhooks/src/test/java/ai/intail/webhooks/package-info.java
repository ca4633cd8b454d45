@NullMarked
package ai.intail.webhooks;

import org.jspecify.annotations.NullMarked;
