package org.docket.architecture.sample.http.record;

import jakarta.ws.rs.core.Response;

/** A bad sample: the rule of this name must catch it. */
public class Talkative {
  Response answer() {
    return Response.ok().build();
  }
}
