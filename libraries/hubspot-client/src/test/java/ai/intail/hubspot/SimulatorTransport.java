package ai.intail.hubspot;

import ai.intail.simulator.SimulatedRequest;
import ai.intail.simulator.Simulator;
import java.io.IOException;

/// Calls a simulator in the caller's thread, without sockets.
public final class SimulatorTransport implements Transport {

  private final Simulator simulator;

  public SimulatorTransport(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public Reply send(Request request) throws IOException {
    var answer =
        simulator.answer(
            new SimulatedRequest(
                request.method(), request.uri(), request.headers(), request.body()));
    return new Reply(answer.status(), answer.headers(), answer.body());
  }
}
