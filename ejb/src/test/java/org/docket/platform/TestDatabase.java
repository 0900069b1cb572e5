package org.docket.platform;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.docket.platform.internal.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty H2 database in memory with the migrated schema, and all mappings of the product on it,
 * for tests without a container. Each one is alone.
 */
public final class TestDatabase implements AutoCloseable {

  private final DataSource dataSource;
  private final EntityManagerFactory mappings;

  private TestDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
    this.mappings =
        Persistence.createEntityManagerFactory(
            "docket",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", dataSource,
                "jakarta.persistence.nonJtaDataSource", dataSource));
  }

  public static TestDatabase start() {
    DataSource database = empty();
    new SchemaMigration(database).run();
    return new TestDatabase(database);
  }

  /** A database without any table. */
  public static DataSource empty() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public EntityManagerFactory mappings() {
    return mappings;
  }

  @Override
  public void close() {
    mappings.close();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
