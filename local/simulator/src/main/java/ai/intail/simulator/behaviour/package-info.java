/// In which of several ways the simulated HubSpot behaves.
@NullMarked
package ai.intail.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
