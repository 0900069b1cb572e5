package org.docket.architecture.sample.resource;

import jakarta.ws.rs.Path;

/** A bad sample: the rule of this name must catch it. */
@Path("/demanding")
public class Demanding {
  Demanding(String part) {}
}
