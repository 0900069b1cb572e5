package org.docket.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the schema of a database up to date. One server at a time; a lock that Liquibase left in a
 * server that was killed is released, which is safe under our own lock.
 */
public final class SchemaMigration {

  private static final String CHANGELOG = "db/changelog/master.yaml";

  private final DataSource database;

  public SchemaMigration(DataSource database) {
    this.database = database;
  }

  public void run() {
    try (DatabaseLock lock = DatabaseLock.acquire(database.getConnection());
        Connection connection = database.getConnection()) {
      quietly(() -> update(connection));
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException(
          "The database schema could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void update(Connection connection) throws LiquibaseException {
    Database target =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), target);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
    liquibase.forceReleaseLocks();
    liquibase.update(new Contexts(), new LabelExpression());
  }

  /** Without messages on the console and without reports to the makers of Liquibase. */
  private static void quietly(Migration migration) throws LiquibaseException {
    Map<String, Object> settings =
        Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", "false");
    try {
      Scope.child(settings, migration::run);
    } catch (LiquibaseException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  private interface Migration {
    void run() throws LiquibaseException;
  }
}
