package org.docket.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.docket.platform.Transactions;

/** Makes the entity manager of the running transaction injectable. */
@ApplicationScoped
public class Persistence {

  @PersistenceContext(unitName = "docket")
  private EntityManager entities;

  @Inject private Transactions transactions;

  @Produces
  @Dependent
  EntityManager entities() {
    return FindsOrFails.on(entities, transactions::isLost);
  }
}
