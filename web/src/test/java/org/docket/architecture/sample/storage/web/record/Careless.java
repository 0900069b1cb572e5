package org.docket.architecture.sample.storage.web.record;

import jakarta.transaction.Transactional;

/** A bad sample: the rule of this name must catch it. */
public class Careless {
  @Transactional
  void save() {}
}
