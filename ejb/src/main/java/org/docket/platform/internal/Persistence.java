package org.docket.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the entity manager of the running transaction injectable. */
@ApplicationScoped
public class Persistence {

  @Produces
  @PersistenceContext(unitName = "docket")
  EntityManager entities;
}
