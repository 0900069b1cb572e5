package org.docket.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.docket.bench.rig.Wire;
import org.junit.jupiter.api.Test;

/**
 * All connections to the database are cut under load, in whatever they are doing: a look-up, a
 * write, a commit or its answer. What happened is told in {@code build/reports/cuts.txt}.
 */
class CutConnectionsIT {

  private static final int CUTS =
      Integer.getInteger("docket.database-cuts", Boolean.getBoolean("docket.long") ? 200 : 30);

  @Test
  void shouldOutliveItsConnections() throws Exception {
    Server server = Server.shared();
    Wire wire = SharedServer.wire();
    assumeTrue(wire != null, "the connections of a server elsewhere are not ours to cut");

    new Outage(server, SharedServer.database(), Outage.AWAY)
        .happen(CUTS, 400, client -> wire.cut(), "cuts.txt");
  }
}
