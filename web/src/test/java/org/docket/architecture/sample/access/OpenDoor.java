package org.docket.architecture.sample.access;

import jakarta.transaction.Transactional;

/** A bad sample: the rule of this name must catch it. */
public class OpenDoor {
  @Transactional
  public int count() {
    return 1;
  }
}
