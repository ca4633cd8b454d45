/// What every implementation of a port has to do: one contract per port, run against the ports in
/// memory and against the adapters on AWS.
@NullMarked
package ai.intail.sync.contract;

import org.jspecify.annotations.NullMarked;
