package org.docket.architecture.sample.time;

import java.time.Instant;

/** A bad sample: the rule of this name must catch it. */
public class Impatient {
  Instant now() {
    return Instant.now();
  }
}
