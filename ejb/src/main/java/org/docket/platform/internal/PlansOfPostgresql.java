package org.docket.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import org.docket.platform.Plans;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Sets PostgreSQL's own setting; other databases keep all plans. */
@ApplicationScoped
public class PlansOfPostgresql implements Plans {

  private static final String KEEP =
      "select set_config('plan_cache_mode', 'force_generic_plan', true)";

  private final EntityManager entities;

  @Inject
  public PlansOfPostgresql(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void keep() {
    SharedSessionContractImplementor session =
        entities.unwrap(SharedSessionContractImplementor.class);
    if (session.getJdbcServices().getDialect() instanceof PostgreSQLDialect) {
      session.doWork(
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
              statement.execute();
            }
          });
    }
  }
}
