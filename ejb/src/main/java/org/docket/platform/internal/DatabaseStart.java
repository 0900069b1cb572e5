package org.docket.platform.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import javax.sql.DataSource;
import org.docket.platform.DatabaseReady;
import org.docket.platform.Readiness;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;

/**
 * Start-up in its only order: migrate the schema, compare it with the mappings, let the features
 * load, open the door. Whatever fails stops the deployment.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DatabaseStart {

  private static final Logger LOG = Logger.getLogger(DatabaseStart.class);

  @Resource(lookup = "java:jboss/datasources/DocketDS")
  private DataSource database;

  @PersistenceUnit(unitName = "docket")
  private EntityManagerFactory mappings;

  @Inject private Event<DatabaseReady> ready;
  @Inject private Readiness readiness;

  @PostConstruct
  void start() {
    LOG.info("Bringing the database schema up to date");
    new SchemaMigration(database).run();
    mappings.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    LOG.info("Loading the live release");
    ready.fire(new DatabaseReady());
    readiness.open();
    LOG.info("Docket is ready");
  }

  @PreDestroy
  void stop() {
    readiness.close();
  }
}
