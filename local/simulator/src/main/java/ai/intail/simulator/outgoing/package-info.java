/// What HubSpot sends of itself: webhooks and the calls of workflow actions.
@NullMarked
package ai.intail.simulator.outgoing;

import org.jspecify.annotations.NullMarked;
