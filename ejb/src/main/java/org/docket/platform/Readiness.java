package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this server may answer requests: from the end of the start-up to the undeployment. */
@ApplicationScoped
public class Readiness {

  private volatile boolean open;

  public boolean isReady() {
    return open;
  }

  /** Called by the start-up bean, when everything is loaded. */
  public void open() {
    open = true;
  }

  /** Called when the server goes down, so that balancers send nobody here. */
  public void close() {
    open = false;
  }
}
