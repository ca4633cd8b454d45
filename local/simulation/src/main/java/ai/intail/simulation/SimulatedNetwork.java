package ai.intail.simulation;

import ai.intail.hubspot.Reply;
import ai.intail.hubspot.Request;
import ai.intail.hubspot.Transport;
import java.io.IOException;
import java.time.Duration;

/// The way to HubSpot: it takes time, and sometimes breaks.
final class SimulatedNetwork implements Transport {

  /// HubSpot's answers take 0.3 to 1.7 s; a little more here.
  private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(2);

  private final Transport hubSpot;
  private final Turns turns;
  private final Disturbances disturbances;

  SimulatedNetwork(Transport hubSpot, Turns turns, Disturbances disturbances) {
    this.hubSpot = hubSpot;
    this.turns = turns;
    this.disturbances = disturbances;
  }

  @Override
  public Reply send(Request request) throws IOException {
    turns.mayGoOn();
    if (turns.isDrawn(disturbances.lostCall() / 2)) {
      turns.called("lost on the way: " + request);
      throw new IOException("the connection broke before the call arrived");
    }
    var reply = hubSpot.send(request);
    turns.takeTime(SLOWEST_ANSWER);
    turns.called(reply.status() + " to " + request);
    if (turns.isDrawn(disturbances.lostCall() / 2)) {
      throw new IOException("the connection broke before the answer arrived");
    }
    return reply;
  }
}
