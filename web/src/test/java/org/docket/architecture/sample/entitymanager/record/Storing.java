package org.docket.architecture.sample.entitymanager.record;

import jakarta.persistence.EntityManager;

/** A bad sample: the rule of this name must catch it. */
public class Storing {
  EntityManager tables;
}
