package org.docket.architecture.sample.roles;

import jakarta.annotation.security.RolesAllowed;

/** A bad sample: the rule of this name must catch it. */
public class Annotated {
  @RolesAllowed("clerk")
  int count() {
    return 1;
  }
}
